package dev.leash.model.notification;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Requested;
import dev.leash.model.incident.Verb;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which incident somebody means who does not say so: the only one it can be. */
final class Answering {

    /** How many are named to somebody who has to say which. */
    private static final int MAX_NAMED = 5;

    private Answering() {}

    static Step decide(Answer answer, Files files) {
        return answer.verb()
                .map(verb -> decide(answer, verb, files))
                .orElseGet(
                        () ->
                                refuse(
                                        answer,
                                        OutcomeCode.NOT_UNDERSTOOD,
                                        "This version of Leash does not know that answer. Answer on the incident's page."));
    }

    private static Step decide(Answer answer, Verb verb, Files files) {
        List<Conversation> meant =
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

    private static Predicate<Conversation> isMeant(Verb verb) {
        return verb == Verb.ACKNOWLEDGE
                ? Conversation::waits
                : conversation -> conversation.waits() || conversation.isTheirs();
    }

    private static Step ask(Answer answer, Verb verb, String incidentId) {
        return new Step.Ask(
                new Requested(
                        answer.requestId(),
                        incidentId,
                        answer.at(),
                        Actor.person(answer.person(), answer.via()),
                        null,
                        verb.command().orElseThrow()));
    }

    private static Step refuse(Answer answer, OutcomeCode code, String explanation) {
        return new Step.Respond(answer.requestId(), new Outcome.Refused(code, explanation));
    }

    private static String which(List<Conversation> meant) {
        String numbers =
                meant.stream()
                        .limit(MAX_NAMED)
                        .map(Conversation::incidentId)
                        .collect(Collectors.joining(", "));
        return meant.size() > MAX_NAMED
                ? "Several incidents wait for your answer, %s and more: say which."
                        .formatted(numbers)
                : "Several incidents wait for your answer, %s: say which.".formatted(numbers);
    }
}
