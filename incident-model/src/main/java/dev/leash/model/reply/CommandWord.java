package dev.leash.model.reply;

import dev.leash.model.notification.Answer.Wish;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How people are told to say what they want: in a word for text messages, with a key on a call. The
 * keys are those of PagerDuty and GoAlert, so that nobody has to learn them anew.
 */
public enum CommandWord {
    ACK(Wish.ACKNOWLEDGE, '4', "acknowledge"),
    RES(Wish.RESOLVE, '6', "resolve"),
    ESC(Wish.ESCALATE, '8', "escalate");

    private final Wish wish;
    private final char key;
    private final String verb;

    CommandWord(Wish wish, char key, String verb) {
        this.wish = wish;
        this.key = key;
        this.verb = verb;
    }

    /** What is wanted by it. */
    public Wish wish() {
        return wish;
    }

    /** The key that says it on a call. */
    public char key() {
        return key;
    }

    /** What a key says; empty for keys that say nothing. */
    public static Optional<CommandWord> ofKey(String pressed) {
        return List.of(values()).stream()
                .filter(word -> pressed.equals(String.valueOf(word.key)))
                .findFirst();
    }

    /** {@code Reply ACK 12, RES 12 or ESC 12}; empty when there is nothing to reply. */
    public static String hint(Collection<CommandWord> words, String incidentId) {
        List<String> said = words.stream().map(word -> word + " " + incidentId).toList();
        return said.isEmpty() ? "" : "Reply " + inWords(said);
    }

    /** {@code Press 4 to acknowledge, 6 to resolve or 8 to escalate.} */
    public static String keysInWords(Collection<CommandWord> words) {
        return "Press "
                + inWords(words.stream().map(word -> word.key + " to " + word.verb).toList())
                + ".";
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    public static String inWords(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }
}
