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
 * @param strong whether it stands out
 */
public record Segment(String text, @Nullable String href, boolean strong) {

    /** Addresses as they are, and Slack's way to name them: {@code <https://…|label>}. */
    private static final Pattern LINK =
            Pattern.compile(
                    "<(https?://[^\\s<>|\"]+)\\|([^<>|]+)>|<?(https?://[^\\s<>|\"]*[^\\s<>|\".,;:!?)])>?");

    /** Slack's way to make a whole line stand out: {@code *…*}. */
    private static final Pattern STRONG = Pattern.compile("(?m)^\\*([^*\\n]+)\\*$");

    /** The pieces of a text in Slack's markup. */
    static List<Segment> ofSlack(String text) {
        List<Segment> segments = new ArrayList<>();
        Matcher strong = STRONG.matcher(text);
        int end = 0;
        while (strong.find()) {
            of(text.substring(end, strong.start())).forEach(segments::add);
            segments.add(new Segment(strong.group(1), null, true));
            end = strong.end();
        }
        of(text.substring(end)).forEach(segments::add);
        return segments.stream().map(Segment::unescaped).toList();
    }

    static List<Segment> of(String text) {
        List<Segment> segments = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            if (link.start() > end) {
                segments.add(new Segment(text.substring(end, link.start()), null, false));
            }
            String address = link.group(1) == null ? link.group(3) : link.group(1);
            segments.add(
                    new Segment(link.group(2) == null ? address : link.group(2), address, false));
            end = link.end();
        }
        if (end < text.length()) {
            segments.add(new Segment(text.substring(end), null, false));
        }
        return List.copyOf(segments);
    }

    /** The same without its address: what a link says of itself stays, and leads nowhere. */
    Segment inert() {
        if (href == null) {
            return this;
        }
        return new Segment(text.equals(href) ? "[link]" : "[" + text + "]", null, strong);
    }

    /** The text, shortened in the middle when it is a long address. */
    public String shown() {
        boolean isLong = href != null && text.length() > 60;
        return isLong ? text.substring(0, 38) + "…" + text.substring(text.length() - 10) : text;
    }

    /** As Slack shows it: what it must not take for markup is written in another way. */
    private Segment unescaped() {
        return new Segment(unescaped(text), href == null ? null : unescaped(href), strong);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
