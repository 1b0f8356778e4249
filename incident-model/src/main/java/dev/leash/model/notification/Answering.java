package dev.leash.model.notification;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Verb;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Resolves the incident of an answer that does not name one: only a single candidate is accepted.
 */
final class Answering {

    /** Maximum number of incidents listed for a person who has to say which one. */
    private static final int MAX_NAMED = 5;

    private Answering() {}

    static PlannerEffect decide(Answer answer, PlannerState files) {
        return answer.verb()
                .map(verb -> decide(answer, verb, files))
                .orElseGet(
                        () ->
                                refuse(
                                        answer,
                                        OutcomeCode.NOT_UNDERSTOOD,
                                        "This version of Leash does not know that answer. Answer on the incident's page."));
    }

    private static PlannerEffect decide(Answer answer, Verb verb, PlannerState files) {
        List<RecipientState> meant =
                files.conversationsOf(answer.person(), isMeant(verb), MAX_NAMED + 1);
        return switch (meant.size()) {
            case 0 ->
                    refuse(
                            answer,
                            OutcomeCode.NOTHING_TO_ANSWER,
                            "No incident waits for your answer.");
            case 1 -> ask(answer, verb, meant.getFirst().incidentId());
            default -> refuse(answer, OutcomeCode.AMBIGUOUS, which(meant));
        };
    }

    private static Predicate<RecipientState> isMeant(Verb verb) {
        return verb == Verb.ACKNOWLEDGE
                ? RecipientState::waits
                : conversation -> conversation.waits() || conversation.isTheirs();
    }

    private static PlannerEffect ask(Answer answer, Verb verb, String incidentId) {
        return new PlannerEffect.Ask(
                new CommandEnvelope(
                        answer.requestId(),
                        incidentId,
                        answer.at(),
                        Actor.person(answer.person(), answer.via()),
                        null,
                        verb.command().orElseThrow()));
    }

    private static PlannerEffect refuse(Answer answer, OutcomeCode code, String explanation) {
        return new PlannerEffect.Respond(
                answer.requestId(), new Outcome.Refused(code, explanation));
    }

    private static String which(List<RecipientState> meant) {
        String numbers =
                meant.stream()
                        .limit(MAX_NAMED)
                        .map(RecipientState::incidentId)
                        .collect(Collectors.joining(", "));
        return meant.size() > MAX_NAMED
                ? "Several incidents wait for your answer, %s and more: say which."
                        .formatted(numbers)
                : "Several incidents wait for your answer, %s: say which.".formatted(numbers);
    }
}
