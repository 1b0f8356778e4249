package dev.leash.sheets.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a time, in the format of the settings or in any other way with a single meaning: an ISO
 * date whatever the format is, a time with seconds or with AM and PM, an offset or {@code Z},
 * 24:00, and the serial time of a spreadsheet. Seconds are dropped, so that 23:59:59 means the
 * minute 23:59.
 */
public final class TimeCell {

    private static final Pattern TIME_OF_DAY =
            Pattern.compile(
                    "(?<date>.*?\\d),?(?:\\s+|T)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
                            + "(?:\\s?(?<half>[AP])\\.?\\s?M\\.?)?(?:\\s?(?<offset>Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?",
                    Pattern.CASE_INSENSITIVE);

    private final TimeFormat format;
    private final ZoneId zone;
    private final DateText dates;

    /**
     * Result of reading a cell.
     *
     * @param minute the minute; null when the cell has none
     * @param reason why it has none, what is allowed, and what may have been meant; empty when it
     *     has one
     */
    public record Said(@Nullable LocalDateTime minute, String reason) {
        static Said minute(LocalDateTime minute) {
            return new Said(minute.truncatedTo(ChronoUnit.MINUTES), "");
        }
    }

    /**
     * A reader of cells.
     *
     * @param format format of times
     * @param zone time zone, for times with an offset from UTC
     */
    public TimeCell(TimeFormat format, ZoneId zone) {
        this.format = format;
        this.zone = zone;
        this.dates = new DateText(format);
    }

    /** The minute at which something starts; 24:00 is midnight at the end of the day. */
    public Said start(String cell) {
        return read(cell, LocalTime.MIDNIGHT);
    }

    /** The last minute of something; 24:00 means the day's last minute, 23:59. */
    public Said end(String cell) {
        return read(cell, LocalTime.of(23, 59));
    }

    private Said read(String cell, LocalTime edge) {
        String text = plain(cell);
        Optional<LocalDateTime> known = format.read(text).or(() -> SerialTime.read(text));
        if (known.isPresent()) {
            return Said.minute(known.get());
        }
        Matcher parts = TIME_OF_DAY.matcher(text);
        if (!parts.matches()) {
            return new Said(null, dates.whyNoTime(text, edge));
        }
        Optional<LocalDate> date = dates.read(parts.group("date"));
        if (date.isEmpty()) {
            return new Said(null, dates.whyNoDate(parts.group("date"), edge));
        }
        return at(date.get(), parts, edge);
    }

    private Said at(LocalDate date, Matcher parts, LocalTime edge) {
        int hour = Integer.parseInt(parts.group("hour"));
        String half = parts.group("half");
        String clock = text(parts, hour);
        if (hour == 24 && half == null && clock.matches("24:00(:00)?")) {
            boolean isEnd = !edge.equals(LocalTime.MIDNIGHT);
            return zoned(isEnd ? date.atTime(edge) : date.plusDays(1).atStartOfDay(), parts);
        }
        boolean isHalf =
                half == null && format.isOfHalfDays() && !DateText.isIso(parts.group("date"));
        if (isHalf && hour >= 1 && hour <= 12) {
            return new Said(null, "AM or PM is missing; " + dates.expected());
        }
        try {
            int minute = Integer.parseInt(parts.group("minute"));
            LocalTime time = LocalTime.of(half == null ? hour : ofHalf(hour, half), minute);
            String second = parts.group("second");
            return second != null && Integer.parseInt(second) > 60
                    ? noClock(clock)
                    : zoned(date.atTime(time), parts);
        } catch (DateTimeException noSuchTime) {
            return noClock(clock);
        }
    }

    private Said noClock(String clock) {
        return new Said(null, "there is no such time of day: " + clock + "; " + dates.expected());
    }

    private Said zoned(LocalDateTime time, Matcher parts) {
        String offset = parts.group("offset");
        if (offset == null) {
            return Said.minute(time);
        }
        try {
            boolean isUtc = Character.isLetter(offset.charAt(0));
            ZoneOffset from = isUtc ? ZoneOffset.UTC : ZoneOffset.of(offset);
            return Said.minute(LocalDateTime.ofInstant(time.toInstant(from), zone));
        } catch (DateTimeException noSuchOffset) {
            return new Said(
                    null, "there is no such UTC offset: " + offset + "; " + dates.expected());
        }
    }

    /** The hour of a day; 24 when the hour of AM or PM is invalid, since no day has that hour. */
    private static int ofHalf(int hour, String half) {
        boolean isMorning = half.toUpperCase(Locale.ROOT).equals("A");
        if (hour == 12) {
            return isMorning ? 0 : 12;
        }
        if (isMorning) {
            return hour < 12 ? hour : 24;
        }
        return hour == 0 ? 24 : hour < 12 ? hour + 12 : hour;
    }

    private static String text(Matcher parts, int hour) {
        String second = parts.group("second");
        return hour + ":" + parts.group("minute") + (second == null ? "" : ":" + second);
    }

    /**
     * With uniform blanks and dashes, without invisible characters and the apostrophe of a
     * spreadsheet.
     */
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Pd}\\u2212]", "-")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip()
                .replaceFirst("^['\\u2019]\\s*", "");
    }
}
