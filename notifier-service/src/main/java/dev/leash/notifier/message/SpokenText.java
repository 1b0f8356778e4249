package dev.leash.notifier.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Spoken texts about an incident, short, and without anything that makes sense only in writing. */
final class SpokenText {

    private static final int MAX_TITLE_LENGTH = 160;
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("[\\s.!?,;:…]+$");

    private SpokenText() {}

    static String of(Story story) {
        List<String> sentences = new ArrayList<>();
        sentences.add("This is Leash.");
        sentences.add(sentence(story.wording().headline()));
        sentences.add(
                "Incident "
                        + story.incidentId()
                        + ", "
                        + story.severityWord()
                        + ": "
                        + sentence(story.title()));
        sentences.add(story.wording().lead());
        if (story.next() != null) {
            sentences.add(story.next());
        }
        return spoken(String.join(" ", sentences));
    }

    /** Without markup characters, which a voice reads out or skips. */
    private static String spoken(String text) {
        return text.replace("&", " and ").replaceAll("[<>]", " ").replaceAll(" {2,}", " ");
    }

    private static String sentence(String text) {
        String heard = WEB_ADDRESS.matcher(text).replaceAll("a link");
        String cut = Harmless.cut(heard, MAX_TITLE_LENGTH, "…");
        return SENTENCE_END.matcher(cut).replaceFirst("") + ".";
    }
}
