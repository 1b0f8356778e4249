package dev.leash.notifier.message;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.leash.model.incident.Verb;
import dev.leash.slack.IncidentButton;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages about an incident in Slack's Block Kit. They stay far below Slack's limits: 150
 * characters in a header, 3,000 in a section, ten fields of 2,000, and some 13,000 of JSON
 * altogether.
 */
final class SlackBlocks {

    private static final int MAX_HEADER_LENGTH = 150;
    private static final int MAX_FIELDS = 10;
    private static final int MAX_URL_LENGTH = 3_000;
    private static final String OPEN = "leash.open";

    /** Asks before escalating, because that wakes somebody, and a thumb slips easily. */
    private static final ConfirmationDialogObject SURE =
            confirmationDialog(
                    it ->
                            it.title(plainText("Escalate?"))
                                    .text(plainText("The next person on the path is paged now."))
                                    .confirm(plainText("Escalate"))
                                    .deny(plainText("Not now")));

    private SlackBlocks() {}

    /**
     * The message.
     *
     * @param asOf the sequence of the incident that the message shows
     */
    static SlackMessage of(Story story, long asOf) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(
                header(
                        it ->
                                it.text(
                                        plainText(
                                                Harmless.cut(
                                                        story.heading(),
                                                        MAX_HEADER_LENGTH,
                                                        "…")))));
        blocks.add(section(it -> it.text(markdownText(SlackText.details(story)))));
        List<TextObject> fields = fields(story);
        for (int from = 0; from < fields.size(); from += MAX_FIELDS) {
            List<TextObject> some =
                    fields.subList(from, Math.min(from + MAX_FIELDS, fields.size()));
            blocks.add(section(it -> it.fields(some)));
        }
        blocks.add(context(List.of(markdownText(SlackText.escaped(words(story))))));
        List<BlockElement> buttons = buttons(story, asOf);
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
        return new SlackMessage(glance(story), blocks);
    }

    /** The text of the notification on a locked phone. */
    private static String glance(Story story) {
        return SlackText.escaped(
                "[LEASH] %s: %s (%s)"
                        .formatted(
                                story.wording().headline(), story.title(), story.severityWord()));
    }

    private static List<TextObject> fields(Story story) {
        return story.facts().stream()
                .<TextObject>map(
                        fact ->
                                markdownText(
                                        "*%s*\n%s"
                                                .formatted(
                                                        fact.name(),
                                                        SlackText.escaped(fact.value()))))
                .toList();
    }

    private static String words(Story story) {
        String lead = story.wording().lead();
        return story.next() == null ? lead : lead + " " + story.next();
    }

    private static List<BlockElement> buttons(Story story, long asOf) {
        List<BlockElement> buttons = new ArrayList<>();
        story.offered().stream()
                .map(verb -> toAct(new IncidentButton(verb, story.incidentId(), asOf)))
                .forEach(buttons::add);
        if (story.open().url().length() <= MAX_URL_LENGTH) {
            buttons.add(
                    button(
                            it ->
                                    it.text(plainText("Open"))
                                            .actionId(OPEN)
                                            .url(story.open().url())));
        }
        return buttons;
    }

    private static ButtonElement toAct(IncidentButton asked) {
        Verb verb = asked.verb();
        return button(
                it -> {
                    it.text(plainText(verb.label())).actionId(verb.slackId()).value(asked.value());
                    if (verb == Verb.ACKNOWLEDGE) {
                        it.style("primary");
                    } else if (verb == Verb.ESCALATE) {
                        it.confirm(SURE);
                    }
                    return it;
                });
    }
}
