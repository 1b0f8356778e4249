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
 * Times as a sheet has them, to the minute, on the clocks of some zone. Reading takes {@code /} for
 * {@code -}, leading zeros left out and any number of blanks, because spreadsheets change these by
 * themselves; it does not take a day that is not in the calendar.
 */
public final class TimeFormat {

    /** Which formats are allowed, in words. */
    public static final String ALLOWED =
            "a format such as %m-%d-%Y %H:%M that names every minute, made of "
                    + Directive.inWords();

    /** Formats that can write and read these can write and read every minute. */
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

    /** The format of some strftime directives; empty when it is not allowed. */
    public static Optional<TimeFormat> of(String pattern) {
        if (!Directive.areIn(pattern)) {
            return Optional.empty();
        }
        TimeFormat format = new TimeFormat(pattern.strip());
        return Optional.of(format).filter(one -> SAMPLES.stream().allMatch(one::keeps));
    }

    /** The minute a text names; empty when it names none. */
    public Optional<LocalDateTime> read(String text) {
        String plain = plain(text);
        for (DateTimeFormatter reader : readers) {
            try {
                return Optional.of(
                        LocalDateTime.parse(plain, reader).truncatedTo(ChronoUnit.MINUTES));
            } catch (DateTimeParseException notThisWay) {
                // The next reader is more tolerant; after the last one the text names no minute.
            }
        }
        return Optional.empty();
    }

    /** How a minute is written. */
    public String write(LocalDateTime time) {
        return writer.format(time);
    }

    /** The directives. */
    public String pattern() {
        return pattern;
    }

    /** Whether its hours count to twelve, so that a time without AM or PM says only half. */
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
     * A formatter of some directives.
     *
     * @param allDigits whether leading zeros must be there
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
