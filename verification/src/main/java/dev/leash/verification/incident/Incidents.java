package dev.leash.verification.incident;

import dev.leash.model.alert.AlertRecorded;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.verification.Bounds;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.report.Book;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.Where;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds every incident and looks at each of its events. Of a report only the title is kept, and of
 * a path one copy, so that an incident costs about a kilobyte.
 */
public final class Incidents {

    private final Map<String, Fold> folds = new HashMap<>();
    private final Slimming slimming = new Slimming();
    private final Book book;
    private final Timing timing;
    private final Paging paging;
    private final Ends ends;
    private final Keys keys = new Keys();
    private final Reports reports;

    /** Nothing was read yet. */
    public Incidents(Book book, Bounds bounds, Ledgers ledgers) {
        this.book = book;
        this.timing = new Timing(book, bounds, ledgers.faults());
        this.paging = new Paging(book);
        this.ends = new Ends(book, bounds, timing);
        this.reports = new Reports(book, ledgers.posted().orElse(List.of()));
    }

    /** Looks at the next event of its partition. */
    public void look(Recorded recorded, Where where) {
        reports.look(recorded, where);
        Fold fold = folds.computeIfAbsent(recorded.incidentId(), _ -> new Fold());
        if (!fold.isLost) {
            fold.isLost = !goesOn(fold, recorded, where);
        }
    }

    /** Looks at the next event of an alert. */
    public void look(AlertRecorded recorded, Where where) {
        reports.look(recorded, where);
    }

    /** The beginning of what happened to alerts is kept no longer. */
    public void alertsBeginInTheMiddle() {
        reports.alertsBeginInTheMiddle();
    }

    private boolean goesOn(Fold fold, Recorded recorded, Where where) {
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

    private void look(Fold fold, Incident.Known before, Recorded recorded, Where where) {
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

    private Optional<Incident.Known> evolved(Fold fold, Recorded recorded, Where where) {
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

    /** Events written before they said how they left their incident are taken as they are. */
    private void lookAtSummary(IncidentSummary wanted, Recorded recorded, Where where) {
        if (recorded.incident() != null) {
            book.check(
                    Invariant.SAYS_HOW_IT_STANDS,
                    recorded.incident().equals(wanted),
                    where,
                    () ->
                            "event %s says %s, and its history says %s"
                                    .formatted(recorded.id(), recorded.incident(), wanted));
        }
    }

    private void remember(Fold fold, Incident.Known after, Recorded recorded, Where where) {
        fold.remember(after, recorded, where);
        keys.note(after, recorded, where);
        switch (recorded.event()) {
            case IncidentEvent.Assigned(var assignment) when after.escalation().progress().anyLevelPaged() ->
                    fold.lastRung = assignment.place();
            case IncidentEvent.Reopened _ -> fold.lastRung = null;
            case IncidentEvent _ -> {}
        }
    }

    /** Looks at how everything stands, once everything is read. */
    public void lookAtTheEnd(Instant asOf) {
        keys.look(book);
        reports.lookAtPromises(asOf);
        folds.values().stream().filter(Fold::isClear).forEach(fold -> ends.look(fold, asOf));
    }

    /** Notes that a delivery was requested; says whether the event asked for it. */
    public Wish wish(String incidentId, long sequence, String person, boolean isPage) {
        Fold fold = folds.get(incidentId);
        if (fold == null || fold.sequence < sequence || !fold.isClear()) {
            return Wish.NOT_READ;
        }
        Optional<Asked> asked =
                fold.asked(sequence)
                        .filter(one -> one.people().contains(person) && one.isPage() == isPage);
        asked.ifPresent(one -> one.requested().add(person));
        return asked.isPresent() ? Wish.ASKED : Wish.NOT_ASKED;
    }

    /** Whether an event asked for a delivery. */
    public enum Wish {
        /** It did. */
        ASKED,
        /** It did not. */
        NOT_ASKED,
        /**
         * The event was not read: it is younger than what was, or its history is damaged, or only a
         * newer version knows all of it.
         */
        NOT_READ
    }

    /** When an event asked somebody to be told; empty when that was not read. */
    public Optional<Instant> askedAt(String incidentId, long sequence) {
        return Optional.ofNullable(folds.get(incidentId))
                .flatMap(fold -> fold.asked(sequence))
                .map(Asked::at);
    }

    /** When each incident that is over, and for which somebody was to be paged, came to its end. */
    public Map<String, Instant> over() {
        Map<String, Instant> over = new HashMap<>();
        folds.forEach(
                (id, fold) ->
                        fold.overAt()
                                .filter(_ -> fold.asked().stream().anyMatch(Asked::isPage))
                                .ifPresent(at -> over.put(id, at)));
        return over;
    }

    /** When somebody first answered what an event had asked; empty when nobody has. */
    public Optional<Instant> answered(String incidentId, long sequence) {
        return Optional.ofNullable(folds.get(incidentId))
                .flatMap(fold -> fold.answeredSince(sequence));
    }

    /** Every incident whose history is whole, and known here. */
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

    /** Tells what was counted and measured. */
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
