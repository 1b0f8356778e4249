package dev.leash.notifier.message;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Moments in Slack's own format, {@code <!date^1793588645^{time}|03:04 UTC>}, which Slack shows on
 * the clocks of whoever looks, and in words where it cannot.
 *
 * <p>They are marked with control characters until the text around them is escaped: nothing from
 * outside has any, so that no report can bring its own.
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
     * A moment to be shown by Slack.
     *
     * @param words it in words, for what does not know the format
     */
    static String marked(Instant moment, boolean isToday, String words) {
        String format = isToday ? "{time}" : "{time} on {date}";
        return "" + BEGIN + moment.getEpochSecond() + NEXT + format + NEXT + words + END;
    }

    /** A text that was escaped, with its moments in Slack's format. */
    static String shown(String escaped) {
        return MARKED.matcher(escaped).replaceAll("<!date^$1^$2|$3>");
    }
}
