package dev.leash.notifier.message;

import static dev.leash.model.incident.Verb.ACKNOWLEDGE;
import static dev.leash.model.incident.Verb.ESCALATE;
import static dev.leash.model.incident.Verb.RESOLVE;

import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RollUp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a message: of a purpose, or of how things stand.
 *
 * @param tone how urgent it looks
 * @param headline the beginning of the subject
 * @param lead one or two sentences that say why somebody is told
 * @param answers what they can do about it
 */
record Wording(Tone tone, String headline, String lead, List<Verb> answers) {

    /** Whoever takes what nobody has, or nobody answers, has nobody to pass it on to. */
    private static final List<Verb> STEP_IN = List.of(ACKNOWLEDGE, RESOLVE);

    /** It need not be acknowledged again. */
    private static final List<Verb> CARRY_ON = List.of(RESOLVE, ESCALATE);

    private static final List<Verb> ALL = List.of(ACKNOWLEDGE, RESOLVE, ESCALATE);

    /**
     * The words of a purpose.
     *
     * @param incidentId which incident
     * @param owner who has it, in words: {@code you}, a name, or {@code nobody}
     */
    static Wording of(Purpose purpose, String incidentId, String owner) {
        return switch (purpose) {
            case PAGE -> new Wording(Tone.URGENT, "New incident assigned", paged(owner), ALL);
            case REMINDER ->
                    new Wording(
                            Tone.URGENT,
                            "Reminder: incident " + incidentId + " is still yours",
                            "Somebody asked Leash to tell you once more.",
                            ALL);
            case NOBODY_FOUND ->
                    new Wording(
                            Tone.SEARCHING,
                            "Nobody could be found for incident " + incidentId,
                            "Nobody on call could be paged, so nobody has it. Acknowledge it to make it yours.",
                            STEP_IN);
            case PATH_EXHAUSTED ->
                    new Wording(
                            Tone.URGENT,
                            "Nobody has answered for incident " + incidentId,
                            "Its escalation path has ended, so nobody else is paged. Acknowledge it to make it yours.",
                            STEP_IN);
            case UNDELIVERABLE ->
                    new Wording(
                            Tone.URGENT,
                            "Nobody could be reached for incident " + incidentId,
                            "No message got through to whoever was paged, and there was nobody else to page in their"
                                    + " place. Acknowledge it to make it yours.",
                            STEP_IN);
            case ACKNOWLEDGED ->
                    new Wording(
                            Tone.CALM,
                            "Incident " + incidentId + " is acknowledged",
                            acknowledged(owner),
                            List.of());
            case RESOLVED ->
                    new Wording(
                            Tone.OVER,
                            "Incident " + incidentId + " is resolved",
                            "You were told of it before. There is nothing left to answer.",
                            List.of());
            case UNKNOWN ->
                    new Wording(
                            Tone.URGENT,
                            "News of incident " + incidentId,
                            "A newer version of Leash wants you to hear of it, and this one cannot say why. Look at its page.",
                            ALL);
            case SHIFT_AHEAD,
                    SHIFT_BEGUN,
                    SHIFT_OVER,
                    ENDPOINT_DISABLED,
                    CHANNEL_HEALTH,
                    TEST,
                    VERIFICATION,
                    OUTCOME ->
                    throw new IllegalArgumentException(purpose + " is about no incident");
        };
    }

    /** The words of a message that was sent before: how things stand now. */
    static Wording of(State state, String incidentId, String owner) {
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

    /** The words of a message that tells of other incidents too. */
    Wording and(@Nullable RollUp others) {
        return others == null
                ? this
                : new Wording(tone, headline + ", and " + others.count() + " more", lead, answers);
    }

    /** The words of a message that its reader may have had before. */
    Wording perhapsAgain() {
        return new Wording(
                tone,
                headline + ", perhaps again",
                lead + " An earlier try was cut short, so you may have this message twice.",
                answers);
    }

    private static String acknowledged(String owner) {
        return switch (owner) {
            case Story.YOU -> "It is yours.";
            case Story.NOBODY -> "Somebody works on it. There is nothing for you to answer.";
            case String other -> other + " works on it. There is nothing for you to answer.";
        };
    }

    private static String paged(String owner) {
        return switch (owner) {
            case Story.YOU -> "It is assigned to you.";
            case Story.NOBODY -> "You are paged for it.";
            case String other -> "It is assigned to " + other + ", and you are paged with them.";
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
