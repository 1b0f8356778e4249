package dev.leash.model.reply;

import dev.leash.model.incident.Verb;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Hints for people on how to answer: by word in a text message, by key on a call. */
public final class AnswerHints {

    private AnswerHints() {}

    /** {@code Reply ACK 12, RES 12 or ESC 12}; empty when there is no answer. */
    public static String words(Collection<Verb> answers, String incidentId) {
        List<String> said = answers.stream().map(verb -> verb.said() + " " + incidentId).toList();
        return said.isEmpty() ? "" : "Reply " + inWords(said);
    }

    /** {@code Press 4 to acknowledge, 6 to resolve or 8 to escalate.} */
    public static String keys(Collection<Verb> answers) {
        return "Press "
                + inWords(
                        answers.stream()
                                .map(
                                        verb ->
                                                verb.key()
                                                        + " to "
                                                        + verb.label().toLowerCase(Locale.ROOT))
                                .toList())
                + ".";
    }

    /** A list in words: {@code a}, {@code a or b}, {@code a, b or c}. */
    private static String inWords(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }
}
