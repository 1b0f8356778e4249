package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Rules of deadlines: the facet of the timer decides. */
final class TimerRules {

    private TimerRules() {}

    static Decision meet(
            Incident.Known known, MeetDeadline meet, CommandEnvelope request, Directory directory) {
        Timer timer = timer(known, meet);
        Instant armed = known.deadlines().get(timer);
        if (armed == null) {
            return notArmed(known, timer);
        }
        if (!armed.equals(meet.dueAt())) {
            return Decision.alreadyDone(
                    OutcomeCode.DEADLINE_MOVED,
                    "The timer '%s' of incident %s is due at %s now."
                            .formatted(timer.key(), known.id(), armed));
        }
        if (request.at().isBefore(armed)) {
            return Decision.alreadyDone(
                    OutcomeCode.DEADLINE_NOT_DUE,
                    "The timer '%s' of incident %s is not due before %s."
                            .formatted(timer.key(), known.id(), armed));
        }
        return switch (timer) {
            case SEARCH, ESCALATION, ACK_TIMEOUT, SNOOZE ->
                    PagingRules.meet(known, armed, request, directory);
            case DRAFT_EXPIRY -> DraftRules.expire(request, directory);
            case RETENTION, UNKNOWN -> notArmed(known, timer);
        };
    }

    private static Timer timer(Incident.Known known, MeetDeadline meet) {
        return Optional.ofNullable(meet.timer())
                .or(
                        () ->
                                known.deadlines().entrySet().stream()
                                        .filter(armed -> armed.getValue().equals(meet.dueAt()))
                                        .map(Map.Entry::getKey)
                                        .findFirst())
                .orElse(Timer.UNKNOWN);
    }

    private static Decision notArmed(Incident.Known known, Timer timer) {
        return Decision.alreadyDone(
                OutcomeCode.DEADLINE_NOT_ARMED,
                "The timer '%s' is not armed: incident %s is %s."
                        .formatted(timer.key(), known.id(), Staleness.standing(known)));
    }
}
