package dev.leash.verification.incident;

import dev.leash.model.escalation.Place;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.State;
import dev.leash.verification.report.Book;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.Where;
import java.util.Comparator;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Whether people are paged as often as they should be, and no more. */
record Paging(Book book) {

    private static final Comparator<Place> ALONG_THE_PATH =
            Comparator.comparingLong(Place::round).thenComparingInt(Place::rung);

    /** After an answer nobody is paged, unless a timeout or a person asks for it. */
    void lookForPeace(Incident.Known before, Recorded recorded, Where where) {
        boolean isAnswered =
                before.state() == State.IN_PROGRESS || before.state() == State.RESOLVED;
        if (!isAnswered || !Asked.interrupts(recorded.event())) {
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
                        "incident %s is %s, and %s pages without a timeout"
                                .formatted(
                                        recorded.incidentId(),
                                        before.state(),
                                        recorded.actor().via()));
    }

    /**
     * A path only goes forward, so that no rung of a round is paged twice; whoever is paged because
     * of a person or a timeout is paged besides.
     *
     * @param last the last rung of the path; null when there was none since it was opened
     */
    void lookForRepeats(
            @Nullable Place last, Assignment assignment, Recorded recorded, Where where) {
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
