package dev.leash.dashboard.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a message.
 *
 * @param text what it says
 * @param href where it leads; null when it is no link
 */
public record Segment(String text, @Nullable String href) {

    /** Addresses as they are, and Slack's way to name them: {@code <https://…|label>}. */
    private static final Pattern LINK =
            Pattern.compile(
                    "<(https?://[^\\s<>|\"]+)\\|([^<>|]+)>|<?(https?://[^\\s<>|\"]*[^\\s<>|\".,;:!?)])>?");

    /** The pieces of a text. */
    static List<Segment> of(String text) {
        List<Segment> segments = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            if (link.start() > end) {
                segments.add(new Segment(text.substring(end, link.start()), null));
            }
            String address = link.group(1) == null ? link.group(3) : link.group(1);
            segments.add(new Segment(link.group(2) == null ? address : link.group(2), address));
            end = link.end();
        }
        if (end < text.length()) {
            segments.add(new Segment(text.substring(end), null));
        }
        return List.copyOf(segments);
    }

    /** The text, shortened in the middle when it is a long address. */
    public String shown() {
        boolean isLong = href != null && text.length() > 60;
        return isLong ? text.substring(0, 38) + "…" + text.substring(text.length() - 10) : text;
    }
}
