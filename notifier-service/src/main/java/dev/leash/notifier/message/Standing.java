package dev.leash.notifier.message;

import static dev.leash.model.incident.Verb.ACKNOWLEDGE;
import static dev.leash.model.incident.Verb.ESCALATE;
import static dev.leash.model.incident.Verb.RESOLVE;

import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import java.util.List;

/** The words of a message that was sent before: how things stand now. */
final class Standing {

    private static final List<Verb> STEP_IN = List.of(ACKNOWLEDGE, RESOLVE);
    private static final List<Verb> ALL = List.of(ACKNOWLEDGE, RESOLVE, ESCALATE);

    /** It need not be acknowledged again. */
    private static final List<Verb> CARRY_ON = List.of(RESOLVE, ESCALATE);

    private Standing() {}

    /**
     * The words of a state.
     *
     * @param incidentId which incident
     * @param owner who has it, in words: {@code you}, a name, or {@code nobody}
     */
    static Wording words(State state, String incidentId, String owner) {
        String incident = "Incident " + incidentId;
        return switch (state) {
            case PENDING ->
                    new Wording(
                            Tone.SEARCHING,
                            incident + " waits for somebody",
                            "Nobody has it. Acknowledge it to make it yours.",
                            STEP_IN);
            case ERROR ->
                    new Wording(
                            Tone.SEARCHING,
                            "Nobody could be found for incident " + incidentId,
                            "Nobody has it, and Leash has stopped searching. Acknowledge it to make it yours.",
                            STEP_IN);
            case ASSIGNED ->
                    new Wording(
                            Tone.URGENT, incident + " is not answered yet", assigned(owner), ALL);
            case IN_PROGRESS ->
                    new Wording(
                            Tone.CALM, incident + " is acknowledged", workedOn(owner), CARRY_ON);
            case RESOLVED ->
                    new Wording(
                            Tone.OVER,
                            incident + " is resolved",
                            "There is nothing left to answer.",
                            List.of());
            case UNKNOWN ->
                    new Wording(
                            Tone.CALM,
                            incident + " has changed",
                            "This version of Leash does not know how it stands. Look at its page.",
                            ALL);
        };
    }

    private static String assigned(String owner) {
        return owner.equals(Story.YOU)
                ? "It is assigned to you."
                : "It has gone on to " + owner + ", who is paged.";
    }

    private static String workedOn(String owner) {
        return switch (owner) {
            case Story.YOU -> "You are working on it.";
            case Story.NOBODY -> "Somebody is working on it.";
            case String other -> other + " is working on it.";
        };
    }
}
