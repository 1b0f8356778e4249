package dev.leash.dashboard.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something a person may ask of an incident, in the words of the page. */
public enum Action {
    ACK("Acknowledge", "You say that you are working on it. Nobody else is paged."),
    RESOLVE("Resolve", "It is over. Everybody who was paged is told."),
    ESCALATE("Escalate", "The next person on the path is paged now."),
    TAKE("Take it", "It is yours from now on."),
    REASSIGN("Reassign", "Somebody else has it from now on, and is paged."),
    NOTIFY("Notify again", "Whoever has it is told once more. The countdown goes on."),
    SNOOZE("Snooze", "Nobody is paged for a while, then you are."),
    NOTE("Add note", "Write down what others should know."),
    REOPEN("Reopen", "It was not over. Somebody is paged again.");

    private final String label;
    private final String meaning;

    Action(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** What its button says. */
    public String label() {
        return label;
    }

    /** What it does, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Its name in forms and links. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action of a name in a form or a link. */
    public static Optional<Action> of(String word) {
        return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
    }
}
