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
 * Descriptor of everything people may ask of an incident, on every channel: its words, its key on
 * the phone, its button in Slack, and the command it comes to. Whether it is done is for {@link
 * Lifecycle#decide} to say.
 */
// Its functions only make commands, and its lists cannot be changed.
@SuppressWarnings("ImmutableEnumChecker")
public enum Verb {
    ACKNOWLEDGE(
            "ack",
            "Acknowledge",
            "You say that you are working on it. Nobody else is paged.",
            "%s is acknowledged. Nobody else is paged.",
            IncidentCommand.Acknowledge::new,
            new Answer('4', "%s is yours now.", List.of("ack", "a", "acknowledge", "acknowledged", "acked"))),
    RESOLVE(
            "resolve",
            "Resolve",
            "It is over. Everybody who was paged is told.",
            "%s is resolved. Everybody who was paged is told.",
            IncidentCommand.Resolve::new,
            new Answer('6', "%s is resolved.", List.of("res", "r", "resolve", "resolved"))),
    ESCALATE(
            "escalate",
            "Escalate",
            "The next person on the path is paged now.",
            "%s has gone on to the next person.",
            IncidentCommand.Escalate::new,
            new Answer('8', "%s goes on to the next person.", List.of("esc", "e", "escalate"))),
    TAKE("take", "Take it", "It is yours from now on.", "%s is yours.", IncidentCommand.Take::new, null),
    REASSIGN(
            "reassign",
            "Reassign",
            "Somebody else has it from now on, and is paged.",
            "%s is reassigned.",
            asked -> new IncidentCommand.Reassign(asked.person())),
    NOTIFY(
            "notify",
            "Notify again",
            "Whoever has it is told once more. The countdown goes on.",
            "Whoever has %s is told once more.",
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
            "Its title, severity and labels are what you say from now on. Nobody is paged for that.",
            "%s is edited.",
            asked -> new IncidentCommand.Edit(asked.title(), asked.severity(), asked.labels())),
    DECLARE(
            "declare",
            "Declare",
            "It is an incident, and more than a page. Nobody is paged for that.",
            "%s is declared.",
            IncidentCommand.Declare::new,
            new Answer('2', "%s is declared.", List.of("dec", "declare", "declared"))),
    ASSIGN_ROLE(
            "role",
            "Assign a role",
            "Who does what is noted. Nobody is paged for that.",
            "The roles of %s are noted.",
            asked -> new IncidentCommand.AssignRole(asked.role(), asked.holder())),
    REOPEN(
            "reopen",
            "Reopen",
            "It was not over. Somebody is paged again.",
            "%s is open again.",
            IncidentCommand.Reopen::new,
            null);

    /** What some verbs have to be told besides the incident. */
    public interface Asked {

        /** Whose it is to be: a contact's id, or whatever else they go by. */
        String person();

        /** What is to be written down, from 1 to 10,000 characters. */
        String text();

        /** For how long, in seconds. */
        long seconds();

        /** What it is to be called, one line. */
        String title();

        /** How bad it is to be. */
        Severity severity();

        /** What it is to be labelled with; null when that stays as it is. */
        @Nullable Map<String, String> labels();

        /** Which role, by its id. */
        String role();

        /** Whose role it is to be, as {@link #person}; null for nobody's. */
        @Nullable String holder();
    }

    /** How a verb is said without a page, by text message, on a call, by link or in Slack. */
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

    /** The verb of a {@link #word}. */
    public static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    /** The verbs with which people answer a message, wherever it reaches them. */
    public static List<Verb> answers() {
        return Arrays.stream(values()).filter(Verb::isAnswer).toList();
    }

    /** The verb a key says on a call; empty for keys that say nothing. */
    public static Optional<Verb> ofKey(String pressed) {
        return answers().stream()
                .filter(verb -> pressed.equals(String.valueOf(verb.key())))
                .findFirst();
    }

    /** Its name in forms and links. */
    public String word() {
        return word;
    }

    /** What its button says. */
    public String label() {
        return label;
    }

    /** What it does, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** That it was done, in a sentence. */
    public String done(String incident) {
        return done.formatted(incident);
    }

    /** What it comes to; throws what the arguments throw that it asks for. */
    public IncidentCommand command(Asked asked) {
        return command.apply(asked);
    }

    /** What it comes to where nothing more is asked for; empty when something is. */
    public Optional<IncidentCommand> command() {
        return Optional.ofNullable(alone);
    }

    /** Whether people can answer a message with it: by link, in a word, with a key, in Slack. */
    public boolean isAnswer() {
        return answer != null;
    }

    /** The key that says it on a call. */
    public char key() {
        return answered().key();
    }

    /** The word that says it in a text message, in capitals. */
    public String said() {
        return words().getFirst().toUpperCase(Locale.ROOT);
    }

    /** Every word that says it in a text message; none where it is no answer. */
    public List<String> words() {
        return answer == null ? List.of() : answer.words();
    }

    /** The letter that says it on a page and in a text message; null where none does. */
    public @Nullable String letter() {
        return words().stream().filter(one -> one.length() == 1).findFirst().orElse(null);
    }

    /** That it was done, fit for a text message and to be spoken. */
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
