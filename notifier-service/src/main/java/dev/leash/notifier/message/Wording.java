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
 * Words of a message, by its purpose or by the state of the incident.
 *
 * @param tone how urgent it looks
 * @param headline the beginning of the subject
 * @param lead one or two sentences that say why the reader is told
 * @param answers the possible answers
 */
record Wording(MailTone tone, String headline, String lead, List<Verb> answers) {

    /**
     * Answers to an incident that has no owner, or whose owner does not answer: it cannot be passed
     * on.
     */
    private static final List<Verb> STEP_IN = List.of(ACKNOWLEDGE, RESOLVE);

    /** Answers to an incident that is acknowledged already. */
    private static final List<Verb> CARRY_ON = List.of(RESOLVE, ESCALATE);

    private static final List<Verb> ALL = List.of(ACKNOWLEDGE, RESOLVE, ESCALATE);

    /**
     * The words of a purpose.
     *
     * @param incidentId the incident
     * @param owner its owner, in words: {@code you}, a name, or {@code nobody}
     */
    static Wording of(Purpose purpose, String incidentId, String owner) {
        return switch (purpose) {
            case PAGE -> new Wording(MailTone.URGENT, "New incident assigned", paged(owner), ALL);
            case REMINDER ->
                    new Wording(
                            MailTone.URGENT,
                            "Reminder: incident " + incidentId + " is still yours",
                            "Somebody asked Leash to notify you again.",
                            ALL);
            case NOBODY_FOUND ->
                    new Wording(
                            MailTone.SEARCHING,
                            "Nobody could be found for incident " + incidentId,
                            "Nobody on call could be paged, so nobody has it. Acknowledge it to make it yours.",
                            STEP_IN);
            case PATH_EXHAUSTED ->
                    new Wording(
                            MailTone.URGENT,
                            "Nobody has answered for incident " + incidentId,
                            "Its escalation path has ended, so nobody else is paged. Acknowledge it to make it yours.",
                            STEP_IN);
            case UNDELIVERABLE ->
                    new Wording(
                            MailTone.URGENT,
                            "Nobody could be reached for incident " + incidentId,
                            "No message reached the people who were paged, and nobody else could be paged instead. Acknowledge it to make it yours.",
                            STEP_IN);
            case DRAFT ->
                    new Wording(
                            MailTone.CALM,
                            "Draft of incident " + incidentId,
                            "A metric turned unhealthy, so this incident was drafted. Nobody is paged, and nothing is public, until you publish it.",
                            List.of());
            case ACKNOWLEDGED ->
                    new Wording(
                            MailTone.CALM,
                            "Incident " + incidentId + " is acknowledged",
                            acknowledged(owner),
                            List.of());
            case RESOLVED ->
                    new Wording(
                            MailTone.OVER,
                            "Incident " + incidentId + " is resolved",
                            "You were notified of it before. No answer is needed.",
                            List.of());
            case UNKNOWN ->
                    new Wording(
                            MailTone.URGENT,
                            "Update on incident " + incidentId,
                            "A newer version of Leash sent this for a reason this version does not know. Open the incident's page.",
                            ALL);
            case SHIFT_AHEAD,
                    SHIFT_BEGUN,
                    SHIFT_OVER,
                    ENDPOINT_DISABLED,
                    CHANNEL_HEALTH,
                    LEAD_LACKS_ROLE,
                    TEST,
                    VERIFICATION,
                    OUTCOME ->
                    throw new IllegalArgumentException(purpose + " is about no incident");
        };
    }

    /** The words of a message that was sent before: the state of the incident now. */
    static Wording of(State state, String incidentId, String owner) {
        String incident = "Incident " + incidentId;
        return switch (state) {
            case PENDING ->
                    new Wording(
                            MailTone.SEARCHING,
                            incident + " waits for an owner",
                            "Nobody has it. Acknowledge it to make it yours.",
                            STEP_IN);
            case ERROR ->
                    new Wording(
                            MailTone.SEARCHING,
                            "Nobody could be found for incident " + incidentId,
                            "Nobody has it, and Leash has stopped searching. Acknowledge it to make it yours.",
                            STEP_IN);
            case ASSIGNED ->
                    new Wording(
                            MailTone.URGENT,
                            incident + " is not answered yet",
                            assigned(owner),
                            ALL);
            case IN_PROGRESS ->
                    new Wording(
                            MailTone.CALM,
                            incident + " is acknowledged",
                            workedOn(owner),
                            CARRY_ON);
            case RESOLVED ->
                    new Wording(
                            MailTone.OVER,
                            incident + " is resolved",
                            "No answer is needed.",
                            List.of());
            case DRAFT ->
                    new Wording(
                            MailTone.CALM, incident + " is a draft", "Nobody is paged.", List.of());
            case UNKNOWN ->
                    new Wording(
                            MailTone.CALM,
                            incident + " has changed",
                            "This version of Leash does not know its state. Open the incident's page.",
                            ALL);
        };
    }

    /** These words for a rolled-up message that is about other incidents too. */
    Wording and(@Nullable RollUp others) {
        return others == null
                ? this
                : new Wording(tone, headline + ", and " + others.count() + " more", lead, answers);
    }

    /** These words for a possible duplicate. */
    Wording perhapsAgain() {
        return new Wording(
                tone,
                headline + ", perhaps again",
                lead
                        + " An earlier attempt was interrupted, so you may receive this message twice.",
                answers);
    }

    private static String acknowledged(String owner) {
        return switch (owner) {
            case Story.YOU -> "It is yours.";
            case Story.NOBODY -> "Somebody is working on it. You do not need to answer.";
            case String other -> other + " is working on it. You do not need to answer.";
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
                : "It has escalated to " + owner + ", who is paged.";
    }

    private static String workedOn(String owner) {
        return switch (owner) {
            case Story.YOU -> "You are working on it.";
            case Story.NOBODY -> "Somebody is working on it.";
            case String other -> other + " is working on it.";
        };
    }
}
