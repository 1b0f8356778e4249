package dev.leash.verification.incident;

import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.State;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import java.util.Comparator;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Checks that people are paged as often as they should be, and not more often. */
record Paging(Findings book) {

    private static final Comparator<PathPosition> ALONG_THE_PATH =
            Comparator.comparingLong(PathPosition::round).thenComparingInt(PathPosition::rung);

    /** After an answer nobody is paged, unless a timeout or a person asks for it. */
    void lookForPeace(Incident.Known before, IncidentRecord recorded, RecordPosition where) {
        boolean isAnswered =
                before.state() == State.IN_PROGRESS || before.state() == State.RESOLVED;
        if (!isAnswered || !RequestedPages.interrupts(recorded.event())) {
            return;
        }
        boolean isTimeout =
                recorded.actor().via() == Actor.Via.TIMER
                        && before.nextDeadline()
                                .filter(due -> !due.isAfter(recorded.at()))
                                .isPresent();
        Actor.Kind kind = recorded.actor().kind();
        boolean isPerson = kind == Actor.Kind.PERSON || kind == Actor.Kind.ANYBODY;
        book.check(
                Invariant.ANSWERED_IS_LEFT_IN_PEACE,
                isTimeout || isPerson,
                where,
                () ->
                        "incident %s is %s, but %s pages without a timeout"
                                .formatted(
                                        recorded.incidentId(),
                                        before.state(),
                                        recorded.actor().via()));
    }

    /**
     * A path only goes forward, so that no level of a round is paged twice; pages because of a
     * person or a timeout are exempt.
     *
     * @param last the last level of the path; null when there was none since the incident was
     *     opened
     */
    void lookForRepeats(
            @Nullable PathPosition last,
            Assignment assignment,
            IncidentRecord recorded,
            RecordPosition where) {
        boolean isForward =
                last == null
                        || !isByPath(assignment.why())
                        || ALONG_THE_PATH.compare(assignment.place(), last) > 0;
        boolean isEachOnce = new HashSet<>(assignment.paged()).size() == assignment.paged().size();
        book.check(
                Invariant.ONE_PAGE_PER_RUNG,
                isForward && isEachOnce,
                where,
                () ->
                        "incident %s pages round %d, level %d again"
                                .formatted(
                                        recorded.incidentId(),
                                        assignment.place().round(),
                                        assignment.place().rung()));
    }

    private static boolean isByPath(Assignment.Why why) {
        return switch (why) {
            case ON_CALL, NOT_ACKNOWLEDGED, UNDELIVERABLE, ESCALATED -> true;
            case FOUND_AT_LAST,
                    TAKEN,
                    REASSIGNED,
                    ACK_TIMED_OUT,
                    SNOOZE_OVER,
                    REOPENED,
                    MORE_URGENT,
                    UNKNOWN ->
                    false;
        };
    }
}
