package dev.leash.verification.incident;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.State;
import dev.leash.verification.Bounds;
import dev.leash.verification.ledger.Fault;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import dev.leash.verification.report.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Checks that deadlines are met, never early and not too late. */
final class Timing {

    private final Findings book;
    private final Bounds bounds;
    private final Faults faults;
    private final Histogram steady = Spread.histogram();
    private final Histogram acrossFaults = Spread.histogram();
    private final Histogram acrossOneCrash = Spread.histogram();

    Timing(Findings book, Bounds bounds, Faults faults) {
        this.book = book;
        this.bounds = bounds;
        this.faults = faults;
    }

    /**
     * Checks the first event of a decision. A search for somebody to page may succeed, or be
     * recorded, before it is due.
     */
    void look(Incident.Known before, IncidentRecord recorded, RecordPosition where) {
        if (recorded.actor().via() == Actor.Via.TIMER) {
            Instant due = before.nextDeadline().orElse(Instant.MAX);
            boolean isDue = !recorded.at().isBefore(due);
            book.check(
                    Invariant.NEVER_EARLY,
                    isDue || before.state() == State.PENDING,
                    where,
                    () -> "it was met at %s, and is due %s".formatted(recorded.at(), words(due)));
            if (isDue) {
                punctual(due, recorded.at(), where);
            }
        }
    }

    /** Checks the time that an assignment allows. */
    void look(Incident.Known before, Assignment assignment, Instant at, RecordPosition where) {
        Instant from = assignment.dueAt() == null ? at : assignment.dueAt();
        Instant byPath = before.escalation().path().deadlineFrom(from, assignment.place());
        Instant earliest = kept(before, assignment).orElse(byPath);
        book.check(
                Invariant.NEVER_EARLY,
                !assignment.escalateAt().isBefore(earliest),
                where,
                () ->
                        "the next level is due %s, and its path allows %s"
                                .formatted(assignment.escalateAt(), earliest));
    }

    /** The unchanged deadline of an owner who is paged again because it is more urgent. */
    private static Optional<Instant> kept(Incident.Known before, Assignment assignment) {
        return assignment.why() == Assignment.Why.MORE_URGENT
                ? before.nextDeadline()
                : Optional.empty();
    }

    private void punctual(Instant due, Instant at, RecordPosition where) {
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

    /** Checks that a deadline left open is still to come, or has only just passed. */
    void lookAtLast(Incident incident, Instant asOf, Object where) {
        incident.nextDeadline()
                .ifPresent(
                        due ->
                                book.check(
                                        Invariant.DEADLINES_ARE_MET,
                                        due.plus(bounds.underWay()).isAfter(asOf),
                                        where,
                                        () ->
                                                "it was due %s, but nothing happened"
                                                        .formatted(due)));
    }

    void tell(Map<String, Object> figures) {
        figures.put("lateness without faults", Spread.of(steady));
        if (!faults.all().isEmpty()) {
            figures.put("lateness across faults", Spread.of(acrossFaults));
            figures.put("lateness across a single crash", Spread.of(acrossOneCrash));
        }
    }

    private static String words(Instant due) {
        return due.equals(Instant.MAX) ? "never" : due.toString();
    }
}
