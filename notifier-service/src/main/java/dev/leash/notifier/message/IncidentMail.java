package dev.leash.notifier.message;

import java.util.ArrayList;
import java.util.List;

/** Mails about an incident. */
final class IncidentMail {

    private IncidentMail() {}

    static MailMessage of(Story story) {
        String subject = "[LEASH] " + story.wording().headline() + ": " + story.title();
        return new MailMessage(
                Harmless.line(subject, MailMessage.MAX_SUBJECT_LENGTH),
                text(story),
                HtmlPages.incident(story),
                story.updates() == null ? null : story.updates().url());
    }

    private static String text(Story story) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(story.wording().lead());
        paragraphs.add("Incident details:\n" + story.report());
        paragraphs.add(lines(story.facts()));
        if (story.next() != null) {
            paragraphs.add(story.next());
        }
        paragraphs.add(links(story));
        paragraphs.add(story.footer());
        if (story.updates() != null) {
            paragraphs.add(line(story.updates()));
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String lines(List<Fact> facts) {
        return String.join("\n", facts.stream().map(Fact::toString).toList());
    }

    private static String links(Story story) {
        List<String> lines = new ArrayList<>();
        lines.add(line(story.open()));
        story.answers().forEach(answer -> lines.add(line(answer)));
        return String.join("\n", lines);
    }

    private static String line(Choice choice) {
        return choice.label() + ": " + choice.url();
    }
}
