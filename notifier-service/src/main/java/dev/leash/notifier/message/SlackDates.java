package dev.leash.notifier.message;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Times in Slack's date format, {@code <!date^1793588645^{time}|03:04 UTC>}, which Slack shows in
 * the time zone of each reader, with words as a fallback.
 *
 * <p>Until the text around them is escaped, they are marked with control characters. Text from
 * outside contains none, so that no report can insert its own.
 */
final class SlackDates {

    private static final char BEGIN = '\u0001';
    private static final char NEXT = '\u0002';
    private static final char END = '\u0003';
    private static final Pattern MARKED =
            Pattern.compile(
                    "%c(-?\\d{1,15})%c([^%c-%c]*)%c([^%c-%c<>|]*)%c"
                            .formatted(BEGIN, NEXT, BEGIN, END, NEXT, BEGIN, END, END));

    private SlackDates() {}

    /**
     * A time for Slack to show.
     *
     * @param words the time in words, as a fallback
     */
    static String marked(Instant moment, boolean isToday, String words) {
        String format = isToday ? "{time}" : "{time} on {date}";
        return "" + BEGIN + moment.getEpochSecond() + NEXT + format + NEXT + words + END;
    }

    /** An escaped text with its marks replaced by Slack's date format. */
    static String shown(String escaped) {
        return MARKED.matcher(escaped).replaceAll("<!date^$1^$2|$3>");
    }
}
