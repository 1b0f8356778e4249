package dev.leash.verification.incident;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.State;
import dev.leash.verification.Bounds;
import dev.leash.verification.ledger.Fault;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.report.Book;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.Spread;
import dev.leash.verification.report.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Whether deadlines are met, never early and hardly late. */
final class Timing {

    private final Book book;
    private final Bounds bounds;
    private final Faults faults;
    private final Histogram steady = Spread.histogram();
    private final Histogram acrossFaults = Spread.histogram();
    private final Histogram acrossOneCrash = Spread.histogram();

    Timing(Book book, Bounds bounds, Faults faults) {
        this.book = book;
        this.bounds = bounds;
        this.faults = faults;
    }

    /** Looks at an event that is the first of its decision. */
    void look(Incident.Known before, Recorded recorded, Where where) {
        if (recorded.actor().via() == Actor.Via.TIMER) {
            Instant due = before.nextDeadline().orElse(Instant.MAX);
            boolean isDue = !recorded.at().isBefore(due);
            book.check(
                    Invariant.NEVER_EARLY,
                    isDue || isFoundAtLast(before, recorded),
                    where,
                    () -> "it was met at %s, and is due %s".formatted(recorded.at(), words(due)));
            if (isDue) {
                punctual(due, recorded.at(), where);
            }
        }
    }

    /** Nobody was found before, and the directory has changed since: that waits for no deadline. */
    private static boolean isFoundAtLast(Incident.Known before, Recorded recorded) {
        return before.state() == State.PENDING && recorded.event() instanceof IncidentEvent.Assigned;
    }

    /** Looks at the time that whoever is paged is given. */
    void look(Incident.Known before, Assignment assignment, Instant at, Where where) {
        Instant from = assignment.dueAt() == null ? at : assignment.dueAt();
        Instant earliest = before.escalation().path().deadlineFrom(from, assignment.place());
        book.check(
                Invariant.NEVER_EARLY,
                !assignment.escalateAt().isBefore(earliest),
                where,
                () ->
                        "the next level is due %s, and its path allows %s"
                                .formatted(assignment.escalateAt(), earliest));
    }

    private void punctual(Instant due, Instant at, Where where) {
        List<Fault> met = faults.meeting(due, at);
        Duration late = Duration.between(due, at);
        measure(met, Math.min(late.toMillis(), steady.getHighestTrackableValue()));
        if (bounds.late() != null) {
            Invariant invariant =
                    met.isEmpty() ? Invariant.PUNCTUAL : Invariant.PUNCTUAL_ACROSS_FAULTS;
            Duration allowed = met.isEmpty() ? bounds.late() : Faults.excuse(met, due, at);
            book.check(
                    invariant,
                    late.compareTo(allowed) <= 0,
                    where,
                    () ->
                            "it was due %s and met %d ms later; %d ms are allowed"
                                    .formatted(due, late.toMillis(), allowed.toMillis()));
        }
    }

    private void measure(List<Fault> met, long millis) {
        (met.isEmpty() ? steady : acrossFaults).recordValue(millis);
        if (met.size() == 1 && met.getFirst().kind() == Fault.Kind.CRASH) {
            acrossOneCrash.recordValue(millis);
        }
    }

    /** Whether a deadline that nobody met is still to come, or has only just passed. */
    void lookAtLast(Incident incident, Instant asOf, Object where) {
        incident.nextDeadline()
                .ifPresent(
                        due ->
                                book.check(
                                        Invariant.DEADLINES_ARE_MET,
                                        due.plus(bounds.underWay()).isAfter(asOf),
                                        where,
                                        () ->
                                                "it was due %s, and nothing happened"
                                                        .formatted(due)));
    }

    void tell(Map<String, Object> figures) {
        figures.put("lateness while nothing was broken", Spread.of(steady));
        if (!faults.all().isEmpty()) {
            figures.put("lateness across faults", Spread.of(acrossFaults));
            figures.put("lateness across a single crash", Spread.of(acrossOneCrash));
        }
    }

    private static String words(Instant due) {
        return due.equals(Instant.MAX) ? "never" : due.toString();
    }
}
