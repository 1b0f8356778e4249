package dev.leash.fake.google;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formatted numbers and times. */
final class Patterns {

    private static final Pattern TOKEN =
            Pattern.compile("[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|(?i:am/pm)|\"[^\"]*\"|.");

    private Patterns() {}

    static String number(double number, NumberFormat format, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        if (!format.pattern().isEmpty() && !format.isText()) {
            return new DecimalFormat(format.pattern(), symbols).format(number);
        }
        return BigDecimal.valueOf(number)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', symbols.getDecimalSeparator());
    }

    static String time(LocalDateTime time, NumberFormat format, Locale locale) {
        String pattern =
                format.pattern().isEmpty() ? usual(format.type(), locale) : format.pattern();
        return DateTimeFormatter.ofPattern(javas(pattern), locale).format(time);
    }

    private static String usual(String type, Locale locale) {
        String date = locale.equals(Locale.US) ? "m/d/yyyy" : "dd.mm.yyyy";
        return switch (type) {
            case "DATE" -> date;
            case "TIME" -> "h:mm:ss";
            default -> date + " h:mm:ss";
        };
    }

    /** Java's pattern for Google's. An m is a minute after an hour, and a month elsewhere. */
    private static String javas(String pattern) {
        StringBuilder javas = new StringBuilder();
        boolean isTwelve = pattern.toLowerCase(Locale.ROOT).contains("am/pm");
        boolean isMinute = false;
        Matcher token = TOKEN.matcher(pattern);
        while (token.find()) {
            String text = token.group();
            char letter = Character.toLowerCase(text.charAt(0));
            javas.append(
                    switch (letter) {
                        case 'y', 'd' -> text.toLowerCase(Locale.ROOT);
                        case 's' -> text.toLowerCase(Locale.ROOT);
                        case 'h' -> (isTwelve ? "h" : "H").repeat(text.length());
                        case 'm' -> (isMinute ? "m" : "M").repeat(text.length());
                        case 'a' -> "a";
                        default -> "'" + text.replace("\"", "").replace("'", "''") + "'";
                    });
            isMinute = letter == 'h' || (isMinute && letter == ':');
        }
        return javas.toString();
    }
}
