package dev.leash.sheets.time;

import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A strftime directive of a part of a date or of a time of day. */
enum Directive {
    YEAR('Y'),
    YEAR_OF_CENTURY('y'),
    MONTH('m'),
    MONTH_NAME('B'),
    SHORT_MONTH_NAME('b'),
    DAY('d'),
    DAY_AFTER_BLANK('e'),
    DAY_OF_YEAR('j'),
    HOUR('H'),
    HOUR_OF_HALF_DAY('I'),
    HALF_OF_DAY('p'),
    MINUTE('M'),
    SECOND('S'),
    PERCENT_SIGN('%');

    /** Two-digit years from 69 to 99 are in the twentieth century, as in POSIX. */
    private static final int FIRST_YEAR = 1969;

    private final char letter;

    Directive(char letter) {
        this.letter = letter;
    }

    /** The directive of a letter. */
    static Directive of(char letter) {
        return Arrays.stream(values())
                .filter(one -> one.letter == letter)
                .findFirst()
                .orElseThrow();
    }

    /** Whether every percent sign of a text begins a directive. */
    static boolean areIn(String text) {
        String letters =
                Arrays.stream(values())
                        .map(one -> String.valueOf(one.letter))
                        .collect(Collectors.joining());
        return text.matches("(?s)(?:[^%]|%[" + letters + "])*+");
    }

    static String inWords() {
        return Arrays.stream(values())
                .map(one -> "%" + one.letter)
                .collect(Collectors.joining(" "));
    }

    /**
     * Appends the part to a formatter.
     *
     * @param allDigits whether leading zeros are required
     */
    void appendTo(DateTimeFormatterBuilder to, boolean allDigits) {
        int least = allDigits ? 2 : 1;
        switch (this) {
            case YEAR -> to.appendValue(ChronoField.YEAR, 4);
            case YEAR_OF_CENTURY -> to.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR);
            case MONTH -> digits(to, ChronoField.MONTH_OF_YEAR, least, 2);
            case MONTH_NAME -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
            case SHORT_MONTH_NAME -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
            case DAY -> digits(to, ChronoField.DAY_OF_MONTH, least, 2);
            case DAY_AFTER_BLANK -> dayAfterBlank(to, allDigits);
            case DAY_OF_YEAR -> digits(to, ChronoField.DAY_OF_YEAR, allDigits ? 3 : 1, 3);
            case HOUR -> digits(to, ChronoField.HOUR_OF_DAY, least, 2);
            case HOUR_OF_HALF_DAY -> digits(to, ChronoField.CLOCK_HOUR_OF_AMPM, least, 2);
            case HALF_OF_DAY -> to.appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM"));
            case MINUTE -> digits(to, ChronoField.MINUTE_OF_HOUR, least, 2);
            case SECOND -> digits(to, ChronoField.SECOND_OF_MINUTE, least, 2);
            case PERCENT_SIGN -> to.appendLiteral('%');
        }
    }

    private static void digits(
            DateTimeFormatterBuilder to, ChronoField field, int least, int most) {
        to.appendValue(field, least, most, SignStyle.NOT_NEGATIVE);
    }

    /** A separate formatter, because padding next to other digits breaks the builder. */
    private static void dayAfterBlank(DateTimeFormatterBuilder to, boolean allDigits) {
        DateTimeFormatterBuilder day = new DateTimeFormatterBuilder();
        digits(allDigits ? day.padNext(2) : day, ChronoField.DAY_OF_MONTH, 1, 2);
        to.append(day.toFormatter(Locale.ROOT));
    }
}
