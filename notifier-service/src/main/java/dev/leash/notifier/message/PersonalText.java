package dev.leash.notifier.message;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Short texts of personal notices. */
final class PersonalText {

    private static final int MAX_HEADER_LENGTH = 150;

    /** Below Slack's limit of 3,000 characters in a section. */
    private static final int MAX_SECTION_LENGTH = 2_900;

    private PersonalText() {}

    /** In Slack's markup. */
    static String slack(PersonalStory story) {
        return "*[LEASH] %s*\n%s\n%s"
                .formatted(SlackText.escaped(story.headline()), body(story), more(story));
    }

    /** In Slack's blocks. */
    static SlackMessage chat(PersonalStory story) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String heading = Harmless.cut(story.headline(), MAX_HEADER_LENGTH, "…");
        blocks.add(header(it -> it.text(plainText(heading))));
        blocks.add(section(it -> it.text(markdownText(body(story)))));
        blocks.add(
                context(
                        List.of(
                                markdownText(
                                        more(story) + "  ·  " + SlackText.escaped(story.why())))));
        return new SlackMessage(SlackText.escaped("[LEASH] " + story.headline()), blocks);
    }

    /** As a text message: in one part where possible, by leaving out optional sentences. */
    static String sms(PersonalStory story) {
        String said = story.code() == null ? story.headline() : "Your code is " + story.code();
        return "[LEASH] %s. %s\n%s"
                .formatted(said, story.sentences().getFirst(), story.open().url());
    }

    /** As spoken text: a code is read digit by digit, twice. */
    static String spoken(PersonalStory story) {
        if (story.code() == null) {
            return "This is Leash. %s. %s"
                    .formatted(story.headline(), story.sentences().getFirst());
        }
        String digits = String.join(", ", story.code().split(""));
        return "This is Leash. Your code is %s. Once more: %s.".formatted(digits, digits);
    }

    private static String body(PersonalStory story) {
        List<String> lines = new ArrayList<>();
        if (story.code() != null) {
            lines.add("Your code is *" + story.code() + "*");
        }
        story.sentences().forEach(sentence -> lines.add(SlackText.escaped(sentence)));
        for (PersonalStory.Line line : story.incidents()) {
            String text = SlackText.escaped(line.text());
            lines.add(
                    line.url() == null
                            ? "• " + text
                            : "• <%s|%s>".formatted(line.url(), text.replace("|", "/")));
        }
        String body = String.join("\n", lines);
        return body.length() <= MAX_SECTION_LENGTH
                ? body
                : body.substring(0, body.lastIndexOf('\n', MAX_SECTION_LENGTH)) + "\n…";
    }

    private static String more(PersonalStory story) {
        return "<%s|%s>".formatted(story.open().url(), story.open().label());
    }
}
