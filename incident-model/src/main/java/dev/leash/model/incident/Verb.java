package dev.leash.model.incident;

import dev.leash.model.severity.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Descriptor of each action people can ask for, on every channel: its words, its key on the phone,
 * its button in Slack, and the command it makes. {@link Lifecycle#decide} decides whether it is
 * carried out.
 */
// The functions only make commands, and the lists are immutable.
@SuppressWarnings("ImmutableEnumChecker")
public enum Verb {
    ACKNOWLEDGE(
            "ack",
            "Acknowledge",
            "You are working on it. Nobody else is paged.",
            "%s is acknowledged. Nobody else is paged.",
            IncidentCommand.Acknowledge::new,
            new Answer(
                    '4',
                    "%s is yours now.",
                    List.of("ack", "a", "acknowledge", "acknowledged", "acked"))),
    RESOLVE(
            "resolve",
            "Resolve",
            "It is over. Everybody who was paged is notified.",
            "%s is resolved. Everybody who was paged is notified.",
            IncidentCommand.Resolve::new,
            new Answer('6', "%s is resolved.", List.of("res", "r", "resolve", "resolved"))),
    ESCALATE(
            "escalate",
            "Escalate",
            "The next person on the path is paged now.",
            "%s has escalated to the next person.",
            IncidentCommand.Escalate::new,
            new Answer('8', "%s escalates to the next person.", List.of("esc", "e", "escalate"))),
    TAKE(
            "take",
            "Take it",
            "It is yours from now on.",
            "%s is yours.",
            IncidentCommand.Take::new,
            null),
    REASSIGN(
            "reassign",
            "Reassign",
            "It gets a new owner, who is paged.",
            "%s is reassigned.",
            asked -> new IncidentCommand.Reassign(asked.person())),
    NOTIFY(
            "notify",
            "Notify again",
            "Its owner is notified again. The countdown continues.",
            "The owner of %s is notified again.",
            IncidentCommand.Notify::new,
            null),
    SNOOZE(
            "snooze",
            "Snooze",
            "Nobody is paged for a while, then you are.",
            "%s is snoozed.",
            asked -> new IncidentCommand.Snooze(asked.seconds())),
    NOTE(
            "note",
            "Add note",
            "Write down what others should know.",
            "The note is in the timeline of %s.",
            asked -> new IncidentCommand.AddNote(asked.text())),
    EDIT(
            "edit",
            "Edit",
            "Changes its title, severity and labels. If it is more severe, people who have not answered are paged again.",
            "%s is edited.",
            asked -> new IncidentCommand.Edit(asked.title(), asked.severity(), asked.labels())),
    DECLARE(
            "declare",
            "Declare",
            "Declares it an incident, and not only a page. Nobody is paged for that.",
            "%s is declared.",
            IncidentCommand.Declare::new,
            new Answer('2', "%s is declared.", List.of("declare", "declared"))),
    PUBLISH(
            "publish",
            "Publish incident",
            "Publishes the draft: it is an incident, and those on call are paged.",
            "%s is published. Those on call are paged.",
            IncidentCommand.Publish::new,
            null),
    DISMISS(
            "dismiss",
            "Dismiss draft",
            "Dismisses the draft. Nobody is paged, and nothing becomes public.",
            "The draft of %s is dismissed.",
            IncidentCommand.Dismiss::new,
            null),
    ASSIGN_ROLE(
            "role",
            "Assign a role",
            "Records who has which role. Nobody is paged.",
            "The roles of %s are recorded.",
            asked -> new IncidentCommand.AssignRole(asked.role(), asked.holder())),
    REOPEN(
            "reopen",
            "Reopen",
            "It is not over. Somebody is paged again.",
            "%s is open again.",
            IncidentCommand.Reopen::new,
            null);

    /** Arguments that some verbs need besides the incident. */
    public interface Asked {

        /** Reference to the new owner: id, name, address or alias of a contact. */
        String person();

        /** Text of the note, from 1 to 10,000 characters. */
        String text();

        /** Duration of the snooze, in seconds. */
        long seconds();

        /** New title, one line. */
        String title();

        /** New severity; null to leave it unchanged. */
        @Nullable Severity severity();

        /** New labels; null to leave them unchanged. */
        @Nullable Map<String, String> labels();

        /** Id of a role. */
        String role();

        /** New holder of the role, as {@link #person}; null for nobody. */
        @Nullable String holder();
    }

    /** Forms of a verb outside pages: by text message, on a call, by link or in Slack. */
    private record Answer(char key, String done, List<String> words) {}

    private final String word;
    private final String label;
    private final String meaning;
    private final String done;
    private final Function<Asked, IncidentCommand> command;
    private final @Nullable IncidentCommand alone;
    private final @Nullable Answer answer;

    Verb(
            String word,
            String label,
            String meaning,
            String done,
            Supplier<IncidentCommand> command,
            @Nullable Answer answer) {
        this.word = word;
        this.label = label;
        this.meaning = meaning;
        this.done = done;
        this.command = _ -> command.get();
        this.alone = command.get();
        this.answer = answer;
    }

    Verb(
            String word,
            String label,
            String meaning,
            String done,
            Function<Asked, IncidentCommand> command) {
        this.word = word;
        this.label = label;
        this.meaning = meaning;
        this.done = done;
        this.command = command;
        this.alone = null;
        this.answer = null;
    }

    /** The verb with a {@link #word}. */
    public static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    /** The verbs that answer a message, on every channel. */
    public static List<Verb> answers() {
        return Arrays.stream(values()).filter(Verb::isAnswer).toList();
    }

    /** The verb of a key pressed on a call; empty for other keys. */
    public static Optional<Verb> ofKey(String pressed) {
        return answers().stream()
                .filter(verb -> pressed.equals(String.valueOf(verb.key())))
                .findFirst();
    }

    /** Name of the verb in forms and links. */
    public String word() {
        return word;
    }

    /** Text of its button. */
    public String label() {
        return label;
    }

    /** What it does, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Confirmation that it was done, in a sentence. */
    public String done(String incident) {
        return done.formatted(incident);
    }

    /** The command with its arguments; throws what the accessors of {@link Asked} throw. */
    public IncidentCommand command(Asked asked) {
        return command.apply(asked);
    }

    /** The command when it needs no arguments; empty when it does. */
    public Optional<IncidentCommand> command() {
        return Optional.ofNullable(alone);
    }

    /** Whether the verb answers a message: by link, word, key or Slack button. */
    public boolean isAnswer() {
        return answer != null;
    }

    /** Its key on a call. */
    public char key() {
        return answered().key();
    }

    /** Its word in a text message, in capitals. */
    public String said() {
        return words().getFirst().toUpperCase(Locale.ROOT);
    }

    /** All its words in a text message; empty when it is no answer. */
    public List<String> words() {
        return answer == null ? List.of() : answer.words();
    }

    /** Its letter on a page and in a text message; null when it has none. */
    public @Nullable String letter() {
        return words().stream().filter(one -> one.length() == 1).findFirst().orElse(null);
    }

    /** Confirmation that it was done, short enough for a text message and fit to be spoken. */
    public String doneShortly(String incident) {
        return answered().done().formatted(incident);
    }

    /** The {@code action_id} of its button in Slack. */
    public String slackId() {
        return "leash." + name().toLowerCase(Locale.ROOT);
    }

    private Answer answered() {
        if (answer == null) {
            throw new IllegalStateException(this + " is no answer to a message");
        }
        return answer;
    }
}
