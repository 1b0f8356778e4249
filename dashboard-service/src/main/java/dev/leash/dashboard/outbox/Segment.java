package dev.leash.dashboard.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a message's text.
 *
 * @param text the text
 * @param href the address of a link; null when the piece is no link
 * @param strong whether the text is emphasised
 */
public record Segment(String text, @Nullable String href, boolean strong) {

    /** Plain addresses, and links in Slack's markup: {@code <https://…|label>}. */
    private static final Pattern LINK =
            Pattern.compile(
                    "<(https?://[^\\s<>|\"]+)\\|([^<>|]+)>|<?(https?://[^\\s<>|\"]*[^\\s<>|\".,;:!?)])>?");

    /** An emphasised line in Slack's markup: {@code *…*}. */
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

    /** The same piece as plain text: the label of a link stays, its address is removed. */
    Segment inert() {
        if (href == null) {
            return this;
        }
        return new Segment(text.equals(href) ? "[link]" : "[" + text + "]", null, strong);
    }

    /** The text; a long address is shortened in the middle. */
    public String shown() {
        boolean isLong = href != null && text.length() > 60;
        return isLong ? text.substring(0, 38) + "…" + text.substring(text.length() - 10) : text;
    }

    /** With the entities by which Slack's markup is escaped turned back into characters. */
    private Segment unescaped() {
        return new Segment(unescaped(text), href == null ? null : unescaped(href), strong);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
