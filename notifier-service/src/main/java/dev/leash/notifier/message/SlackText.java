package dev.leash.notifier.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Messages about an incident in Slack's markup. */
final class SlackText {

    /** Leaves room for facts and links in Slack's limit of 3,000 characters in a section. */
    private static final int MAX_DETAILS_LENGTH = 1_500;

    /** An escaped character that was cut in two. */
    private static final Pattern BROKEN_ENTITY = Pattern.compile("&[a-z]*…$");

    private SlackText() {}

    static String of(Story story) {
        List<String> lines = new ArrayList<>();
        lines.add("*[LEASH] " + story.wording().headline() + "*");
        lines.add(escaped(story.wording().lead()));
        lines.add("Incident details:\n" + details(story));
        story.facts().forEach(fact -> lines.add(escaped(fact.toString())));
        if (story.next() != null) {
            lines.add(story.next());
        }
        lines.add(link(story.open()));
        if (!story.answers().isEmpty()) {
            lines.add(String.join("  ·  ", story.answers().stream().map(SlackText::link).toList()));
        }
        return String.join("\n", lines);
    }

    /** The details of the report, short enough for a section. */
    static String details(Story story) {
        String cut = Harmless.cut(escaped(story.report()), MAX_DETAILS_LENGTH, "…");
        return BROKEN_ENTITY.matcher(cut).replaceFirst("…");
    }

    private static String link(Choice choice) {
        return "<" + choice.url() + "|" + choice.label() + ">";
    }

    /**
     * Escapes Slack's markup. Without that, a report could mention a whole channel, or disguise a
     * link.
     */
    static String escaped(String text) {
        return SlackDates.shown(
                text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
