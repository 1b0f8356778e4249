package dev.leash.sheets.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the format of the settings, or ISO dates, with the reason why a text is neither. Where
 * the format has the year first and the day before the month, ISO dates are not read, since they
 * could be mistaken.
 */
final class DateText {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 12, 31);
    private static final String ISO = "%Y-%m-%d";
    private static final Pattern TIMES_LAST =
            Pattern.compile("(?<date>.*\\S)[\\sT]+%[HI]:%M(?::%S)?(?:\\s?%p)?");
    private static final Pattern YEAR_DAY_MONTH = Pattern.compile(".*%Y.*%[de].*%m.*");

    private final TimeFormat format;
    private final String pattern;
    private final boolean takesIso;

    DateText(TimeFormat format) {
        this.format = format;
        Matcher timesLast = TIMES_LAST.matcher(format.pattern());
        this.takesIso = !YEAR_DAY_MONTH.matcher(format.pattern()).matches();
        this.pattern = timesLast.matches() ? timesLast.group("date") : takesIso ? ISO : "";
    }

    /** The date of a text; empty when it is none. */
    Optional<LocalDate> read(String text) {
        Optional<LocalDate> date = read(text, pattern);
        return date.isEmpty() && takesIso ? read(text, ISO) : date;
    }

    /** Whether a text has the year first, as ISO dates have, whose times have 24 hours. */
    static boolean isIso(String text) {
        return read(text, ISO).isPresent();
    }

    /** Why a text without a time of day is not accepted. */
    String whyNoTime(String text, LocalTime edge) {
        if (text.isEmpty()) {
            return "it is empty; " + expected();
        }
        return read(text)
                .map(
                        date ->
                                "the time of day is missing: did you mean '%s'?"
                                        .formatted(format.write(date.atTime(edge))))
                .orElseGet(() -> whyNoDate(text, edge));
    }

    /** Why a text is no date. */
    String whyNoDate(String text, LocalTime edge) {
        return twoDigits(text)
                .or(() -> notInCalendar(text))
                .or(() -> exchanged(text, edge))
                .orElseGet(() -> "this is not a time; " + expected());
    }

    String expected() {
        return "allowed is one in the format %s (TS_FORMAT), such as %s%s"
                .formatted(
                        format.pattern(),
                        format.write(EXAMPLE.atTime(23, 59)),
                        takesIso ? ", or 2026-12-31 23:59" : "");
    }

    private Optional<String> twoDigits(String text) {
        return read(text, pattern.replace("%Y", "%y"))
                .filter(_ -> pattern.contains("%Y"))
                .map(_ -> "its year has two digits but needs four; " + expected());
    }

    private Optional<String> notInCalendar(String text) {
        return parse(text, pattern, ResolverStyle.SMART)
                .or(() -> parse(text, takesIso ? ISO : pattern, ResolverStyle.SMART))
                .map(
                        near ->
                                "there is no such day: %s %s has %s days"
                                        .formatted(
                                                near.getMonth()
                                                        .getDisplayName(
                                                                TextStyle.FULL, Locale.ENGLISH),
                                                near.getYear(),
                                                YearMonth.from(near).lengthOfMonth()));
    }

    private Optional<String> exchanged(String text, LocalTime edge) {
        String other = pattern.replace("%m", "\0").replace("%d", "%m").replace("\0", "%d");
        return read(text, other)
                .filter(_ -> !other.equals(pattern))
                .map(
                        date ->
                                "there is no such month; dates are read as %s (TS_FORMAT): did you mean '%s'?"
                                        .formatted(pattern, format.write(date.atTime(edge))));
    }

    private static Optional<LocalDate> read(String text, String pattern) {
        return parse(text, pattern, ResolverStyle.STRICT);
    }

    private static Optional<LocalDate> parse(String text, String pattern, ResolverStyle style) {
        for (boolean allDigits : new boolean[] {true, false}) {
            DateTimeFormatter reader =
                    TimeFormat.compile(TimeFormat.plain(pattern), allDigits)
                            .withResolverStyle(style);
            try {
                return Optional.of(LocalDate.parse(TimeFormat.plain(text), reader));
            } catch (DateTimeParseException notThisWay) {
                // The text may be a date without leading zeros.
            }
        }
        return Optional.empty();
    }
}
