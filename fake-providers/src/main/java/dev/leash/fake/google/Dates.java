package dev.leash.fake.google;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serial times: days since the end of 1899, with the time of day as a fraction. */
final class Dates {

    private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})"
                            + "(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private Dates() {}

    /** A typed time, if it is one in the spreadsheet's locale. */
    static Optional<Cell> typed(String text, Locale locale) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            return clock(time, 1).map(at -> cell(ZERO.toLocalDate().atTime(at), "TIME"));
        }
        Matcher date = DATE.matcher(text);
        boolean isNotForeign = date.matches() && isSeparator(date.group(2), locale);
        return isNotForeign ? day(date, locale).flatMap(day -> at(day, date)) : Optional.empty();
    }

    /** The time of a number, to the second. */
    static LocalDateTime of(double serial) {
        return ZERO.plusSeconds(Math.round(serial * Duration.ofDays(1).toSeconds()));
    }

    static double serial(LocalDateTime time) {
        return (double) Duration.between(ZERO, time).toSeconds() / Duration.ofDays(1).toSeconds();
    }

    private static Optional<Cell> at(LocalDate day, Matcher date) {
        return date.group(5) == null
                ? Optional.of(cell(day.atStartOfDay(), "DATE"))
                : clock(date, 5).map(at -> cell(day.atTime(at), "DATE_TIME"));
    }

    private static Cell cell(LocalDateTime time, String type) {
        return new Cell(new Content.Amount(serial(time)), new NumberFormat(type, "").json());
    }

    /** In American locales the month comes first, and dots are no separators. */
    private static boolean isSeparator(String separator, Locale locale) {
        return !(separator.equals(".") && locale.equals(Locale.US));
    }

    private static Optional<LocalDate> day(Matcher date, Locale locale) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        int third = Integer.parseInt(date.group(4));
        try {
            if (date.group(1).length() == 4) {
                return Optional.of(LocalDate.of(first, second, third));
            }
            return Optional.of(
                    locale.equals(Locale.US)
                            ? LocalDate.of(third, first, second)
                            : LocalDate.of(third, second, first));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> clock(Matcher time, int group) {
        try {
            int second = time.group(group + 2) == null ? 0 : number(time, group + 2);
            return Optional.of(LocalTime.of(number(time, group), number(time, group + 1), second));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher time, int group) {
        return Integer.parseInt(time.group(group));
    }
}
