package dev.leash.notifier.message;

import java.util.ArrayList;
import java.util.List;

/** Mails of personal notices. */
final class PersonalMail {

    private PersonalMail() {}

    static MailMessage of(PersonalStory story) {
        return new MailMessage(
                Harmless.line("[LEASH] " + story.headline(), MailMessage.MAX_SUBJECT_LENGTH),
                text(story),
                HtmlPages.personal(story));
    }

    private static String text(PersonalStory story) {
        List<String> paragraphs = new ArrayList<>();
        if (story.code() != null) {
            paragraphs.add("Your code is " + story.code());
        }
        paragraphs.addAll(story.sentences());
        if (!story.incidents().isEmpty()) {
            paragraphs.add(
                    String.join("\n", story.incidents().stream().map(PersonalMail::line).toList()));
        }
        paragraphs.add(story.open().label() + ": " + story.open().url());
        paragraphs.add(story.why());
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String line(PersonalStory.Line line) {
        return line.url() == null ? line.text() : line.text() + "\n  " + line.url();
    }
}
