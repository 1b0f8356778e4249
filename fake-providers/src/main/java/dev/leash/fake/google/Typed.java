package dev.leash.fake.google;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Interprets text entered into a cell. */
final class Typed {

    private static final Pattern FORMULA = Pattern.compile("=.+|[+-][A-Za-z(].*", Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\$?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d+)?([eE][-+]?\\d+)?%?");

    private Typed() {}

    static Cell typed(String text, Cell before, NumberFormat shown, Locale locale) {
        if (shown.isText() || text.startsWith("'") || text.isEmpty()) {
            return before.with(text(text.startsWith("'") ? text.substring(1) : text));
        }
        if (FORMULA.matcher(text).matches()) {
            return before.with(Formulas.evaluated(text.startsWith("=") ? text : "=" + text));
        }
        String plain = text.strip();
        if (plain.equalsIgnoreCase("true") || plain.equalsIgnoreCase("false")) {
            return before.with(new Content.Truth(Boolean.parseBoolean(plain)));
        }
        return number(plain, locale)
                .map(before::with)
                .or(() -> Dates.typed(plain, locale).map(time -> timed(time, before, shown)))
                .orElseGet(() -> before.with(text(text)));
    }

    private static Cell timed(Cell time, Cell before, NumberFormat shown) {
        Cell there = before.with(time.content());
        return shown.isTime() ? there : there.formatted(time.format());
    }

    private static Optional<Content> number(String text, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String american =
                text.replace(symbols.getGroupingSeparator(), '\u0000')
                        .replace(symbols.getDecimalSeparator(), '.')
                        .replace('\u0000', ',');
        if (!NUMBER.matcher(american).matches() || american.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String digits = american.replaceAll("[$,%]", "");
        double number = Double.parseDouble(digits);
        return Optional.of(new Content.Amount(american.endsWith("%") ? number / 100 : number));
    }

    private static Content text(String text) {
        return text.isEmpty() ? new Content.Nothing() : new Content.Text(text);
    }
}
