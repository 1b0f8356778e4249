package dev.leash.sheets.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Format of times in a sheet, to the minute, in local time. Reading accepts {@code /} for {@code
 * -}, missing leading zeros and any number of blanks, because spreadsheets change these by
 * themselves; days that are not in the calendar are refused.
 */
public final class TimeFormat {

    /** Which formats are allowed, in words. */
    public static final String ALLOWED =
            "a format such as %m-%d-%Y %H:%M that names every minute, made of "
                    + Directive.inWords();

    /** A format that writes and reads these correctly does so for every minute. */
    private static final List<LocalDateTime> SAMPLES =
            List.of(LocalDateTime.of(2025, 1, 2, 3, 4), LocalDateTime.of(2028, 12, 31, 23, 59));

    private final String pattern;
    private final DateTimeFormatter writer;
    private final List<DateTimeFormatter> readers;

    private TimeFormat(String pattern) {
        this.pattern = pattern;
        this.writer = compile(pattern, true);
        this.readers = List.of(compile(plain(pattern), true), compile(plain(pattern), false));
    }

    /** The format of strftime directives; empty when it is not allowed. */
    public static Optional<TimeFormat> of(String pattern) {
        if (!Directive.areIn(pattern)) {
            return Optional.empty();
        }
        TimeFormat format = new TimeFormat(pattern.strip());
        return Optional.of(format).filter(one -> SAMPLES.stream().allMatch(one::keeps));
    }

    /** The minute of a text; empty when it is none. */
    public Optional<LocalDateTime> read(String text) {
        String plain = plain(text);
        for (DateTimeFormatter reader : readers) {
            try {
                return Optional.of(
                        LocalDateTime.parse(plain, reader).truncatedTo(ChronoUnit.MINUTES));
            } catch (DateTimeParseException notThisWay) {
                // The next, more tolerant formatter is tried; after the last one the text is no
                // time.
            }
        }
        return Optional.empty();
    }

    /** Formats a minute. */
    public String write(LocalDateTime time) {
        return writer.format(time);
    }

    /** The strftime directives. */
    public String pattern() {
        return pattern;
    }

    /** Whether hours count to twelve, so that a time without AM or PM is ambiguous. */
    boolean isOfHalfDays() {
        return pattern.contains("%I");
    }

    private boolean keeps(LocalDateTime sample) {
        try {
            return read(write(sample)).equals(Optional.of(sample));
        } catch (DateTimeException namesNoTime) {
            return false;
        }
    }

    static String plain(String text) {
        return text.strip().replace('/', '-').replaceAll("\\s+", " ");
    }

    /**
     * A formatter of strftime directives.
     *
     * @param allDigits whether leading zeros are required
     */
    static DateTimeFormatter compile(String pattern, boolean allDigits) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            if (letter == '%') {
                at++;
                Directive.of(pattern.charAt(at)).appendTo(builder, allDigits);
            } else {
                builder.appendLiteral(letter);
            }
        }
        return builder.toFormatter(Locale.US).withResolverStyle(ResolverStyle.STRICT);
    }
}
