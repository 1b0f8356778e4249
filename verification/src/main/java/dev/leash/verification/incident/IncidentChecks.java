package dev.leash.verification.incident;

import dev.leash.model.alert.AlertRecord;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Lifecycle;
import dev.leash.verification.Bounds;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays all incidents and checks each of their events. Only the title of a report is kept, and
 * one copy of a path, so that an incident takes about a kilobyte.
 */
public final class IncidentChecks {

    private final Map<String, IncidentFold> folds = new HashMap<>();
    private final Slimming slimming = new Slimming();
    private final Findings book;
    private final Timing timing;
    private final Paging paging;
    private final Ends ends;
    private final Keys keys = new Keys();
    private final Reports reports;

    /** Checks before the first event. */
    public IncidentChecks(Findings book, Bounds bounds, Ledgers ledgers) {
        this.book = book;
        this.timing = new Timing(book, bounds, ledgers.faults());
        this.paging = new Paging(book);
        this.ends = new Ends(book, bounds, timing);
        this.reports = new Reports(book, ledgers.posted().orElse(List.of()));
    }

    /** Checks the next event of its partition. */
    public void look(IncidentRecord recorded, RecordPosition where) {
        reports.look(recorded, where);
        IncidentFold fold = folds.computeIfAbsent(recorded.incidentId(), _ -> new IncidentFold());
        if (!fold.isLost) {
            fold.isLost = !goesOn(fold, recorded, where);
        }
    }

    /** Checks the next event of an alert. */
    public void look(AlertRecord recorded, RecordPosition where) {
        reports.look(recorded, where);
    }

    /** The beginning of what happened to alerts is kept no longer. */
    public void alertsBeginInTheMiddle() {
        reports.alertsBeginInTheMiddle();
    }

    private boolean goesOn(IncidentFold fold, IncidentRecord recorded, RecordPosition where) {
        boolean isNext =
                book.check(
                        Invariant.INCIDENTS_UNBROKEN,
                        recorded.sequence() == fold.sequence + 1,
                        where,
                        () ->
                                "event %s follows the one of sequence %d"
                                        .formatted(recorded.id(), fold.sequence));
        if (!isNext) {
            return false;
        }
        fold.sequence = recorded.sequence();
        fold.isPartlyUnknown |= recorded.event() instanceof IncidentEvent.Unrecognised;
        if (fold.isPartlyUnknown) {
            return true;
        }
        if (fold.incident instanceof Incident.Known before) {
            look(fold, before, recorded, where);
        }
        Optional<Incident.Known> after = evolved(fold, slimming.slim(recorded), where);
        after.ifPresent(known -> remember(fold, known, recorded, where));
        return after.isPresent();
    }

    private void look(
            IncidentFold fold,
            Incident.Known before,
            IncidentRecord recorded,
            RecordPosition where) {
        book.check(
                Invariant.TIME_RUNS_FORWARD,
                !recorded.at().isBefore(before.core().updatedAt()),
                where,
                () ->
                        "it happened at %s, after %s"
                                .formatted(recorded.at(), before.core().updatedAt()));
        paging.lookForPeace(before, recorded, where);
        if (!fold.isOfSameDecision(recorded)) {
            timing.look(before, recorded, where);
            ends.lookForArmed(before, where);
        }
        if (recorded.event() instanceof IncidentEvent.Assigned(var assignment)) {
            timing.look(before, assignment, recorded.at(), where);
            paging.lookForRepeats(fold.lastRung, assignment, recorded, where);
        }
    }

    private Optional<Incident.Known> evolved(
            IncidentFold fold, IncidentRecord recorded, RecordPosition where) {
        try {
            Incident.Known after = (Incident.Known) Lifecycle.evolve(fold.incident, recorded);
            book.check(Invariant.REPLAYABLE, true, where, () -> "");
            lookAtSummary(IncidentSummary.of(fold.incident, after), recorded, where);
            return Optional.of(after);
        } catch (IllegalStateException impossible) {
            book.check(
                    Invariant.REPLAYABLE,
                    false,
                    where,
                    () -> String.valueOf(impossible.getMessage()));
            return Optional.empty();
        }
    }

    /** Events without a summary, written by older versions, are accepted. */
    private void lookAtSummary(
            IncidentSummary wanted, IncidentRecord recorded, RecordPosition where) {
        if (recorded.incident() != null) {
            book.check(
                    Invariant.SAYS_HOW_IT_STANDS,
                    recorded.incident().equals(wanted),
                    where,
                    () ->
                            "event %s says %s, but its history says %s"
                                    .formatted(recorded.id(), recorded.incident(), wanted));
        }
    }

    private void remember(
            IncidentFold fold,
            Incident.Known after,
            IncidentRecord recorded,
            RecordPosition where) {
        fold.remember(after, recorded, where);
        keys.note(after, recorded, where);
        switch (recorded.event()) {
            case IncidentEvent.Assigned(var assignment)
                    when after.escalation().progress().anyLevelPaged() ->
                    fold.lastRung = assignment.place();
            case IncidentEvent.Reopened _ -> fold.lastRung = null;
            case IncidentEvent _ -> {}
        }
    }

    /** Checks the final state, after all events. */
    public void lookAtTheEnd(Instant asOf) {
        keys.look(book);
        reports.lookAtPromises(asOf);
        folds.values().stream()
                .filter(IncidentFold::isClear)
                .forEach(fold -> ends.look(fold, asOf));
    }

    /** Records that a delivery was requested; whether the event asked for it. */
    public Expectation expectation(
            String incidentId, long sequence, String person, boolean isPage) {
        IncidentFold fold = folds.get(incidentId);
        if (fold == null || fold.sequence < sequence || !fold.isClear()) {
            return Expectation.NOT_READ;
        }
        Optional<RequestedPages> asked =
                fold.asked(sequence)
                        .filter(one -> one.people().contains(person) && one.isPage() == isPage);
        asked.ifPresent(one -> one.requested().add(person));
        return asked.isPresent() ? Expectation.ASKED : Expectation.NOT_ASKED;
    }

    /** Whether an event asked for a delivery. */
    public enum Expectation {
        /** It did. */
        ASKED,
        /** It did not. */
        NOT_ASKED,
        /**
         * The event was not read: it is younger than the reading, the incident's history is
         * damaged, or a newer version wrote it.
         */
        NOT_READ
    }

    /** When an event asked for deliveries; empty when it was not read. */
    public Optional<Instant> askedAt(String incidentId, long sequence) {
        return Optional.ofNullable(folds.get(incidentId))
                .flatMap(fold -> fold.asked(sequence))
                .map(RequestedPages::at);
    }

    /** When each resolved incident that paged somebody was resolved. */
    public Map<String, Instant> over() {
        Map<String, Instant> over = new HashMap<>();
        folds.forEach(
                (id, fold) ->
                        fold.overAt()
                                .filter(_ -> fold.asked().stream().anyMatch(RequestedPages::isPage))
                                .ifPresent(at -> over.put(id, at)));
        return over;
    }

    /** When the event of this sequence was first answered; empty when it was not. */
    public Optional<Instant> answered(String incidentId, long sequence) {
        return Optional.ofNullable(folds.get(incidentId))
                .flatMap(fold -> fold.answeredSince(sequence));
    }

    /** All incidents whose history is complete and known to this version. */
    public Map<String, Incident.Known> replayed() {
        Map<String, Incident.Known> replayed = HashMap.newHashMap(folds.size());
        folds.forEach(
                (id, fold) -> {
                    if (fold.isClear() && fold.incident instanceof Incident.Known known) {
                        replayed.put(id, known);
                    }
                });
        return replayed;
    }

    /** Adds the figures that were counted and measured. */
    public void tell(Map<String, Object> figures, boolean withReports) {
        figures.put("incidents", folds.size());
        figures.put(
                "incidents that only a newer version can judge",
                folds.values().stream().filter(fold -> fold.isPartlyUnknown).count());
        if (withReports) {
            reports.tell(figures);
        }
        timing.tell(figures);
    }
}
