package dev.leash.verification.incident;

import dev.leash.model.alert.AlertRecord;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.verification.ledger.Posted;
import dev.leash.verification.ledger.Posted.AlertKey;
import dev.leash.verification.ledger.Posted.Promise;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks that accepted reports are in the log once, in the incident that was answered. */
final class Reports {

    /** Age up to which triage recognises a repeated signal; a later one is new. */
    private static final Duration RECOGNISED = Duration.ofHours(23);

    private final Findings book;
    private final Counted counted;
    private final Map<String, Instant> signals = new HashMap<>();
    private final Map<String, Reported> told = new HashMap<>();

    /** Answers to one report, and where it was found. */
    private static final class Reported {
        private boolean isKept;
        private boolean isDoubtful;
        private @Nullable AlertKey alert;
        private final Set<String> named = HashSet.newHashSet(1);
        private final Set<String> found = HashSet.newHashSet(1);
        private int times;
    }

    Reports(Findings book, List<Posted> posted) {
        this.book = book;
        this.counted = new Counted(book, posted);
        posted.forEach(this::note);
    }

    private void note(Posted posted) {
        Reported report = told.computeIfAbsent(posted.title(), _ -> new Reported());
        report.isKept |= posted.promise() == Promise.KEPT;
        report.alert = posted.alert().orElse(null);
        report.isDoubtful |= posted.promise() == Promise.NONE;
        if (posted.incidentId() != null && posted.promise() == Promise.KEPT) {
            report.named.add(posted.incidentId());
        }
    }

    void look(IncidentRecord recorded, RecordPosition where) {
        switch (recorded.event()) {
            case IncidentEvent.Beginning opened ->
                    look(opened.signalId(), opened.report().title(), recorded, where);
            case IncidentEvent.Attached attached when attached.isReport() ->
                    look(attached.signalId(), attached.title(), recorded, where);
            case IncidentEvent _ -> {}
        }
    }

    private void look(
            String signalId, String title, IncidentRecord recorded, RecordPosition where) {
        Instant before = signals.put(signalId, recorded.at());
        boolean isOnce =
                before == null
                        || Duration.between(before, recorded.at()).abs().compareTo(RECOGNISED) > 0;
        book.check(
                Invariant.REPORTED_ONCE,
                isOnce,
                where,
                () -> "signal %s was in the log before".formatted(signalId));
        Reported report = told.get(title);
        if (report != null) {
            report.times++;
            report.found.add(recorded.incidentId());
        }
    }

    void look(AlertRecord recorded, RecordPosition where) {
        counted.look(recorded, where);
    }

    /** The beginning of what happened to alerts is kept no longer. */
    void alertsBeginInTheMiddle() {
        counted.beginInTheMiddle();
    }

    /** Looks at what was promised, once everything is read. */
    void lookAtPromises(Instant asOf) {
        counted.lookAtPromises(asOf);
        told.forEach(
                (title, report) -> {
                    if (report.isKept && report.alert != null) {
                        lookForCounted(title, report, report.alert);
                    } else if (report.isKept) {
                        lookForKept(title, report);
                    } else {
                        lookForRefused(title, report);
                    }
                });
    }

    private void lookForKept(String title, Reported report) {
        book.check(
                Invariant.ACCEPTED_IS_KEPT,
                report.times == 1 && report.found.containsAll(report.named),
                "ledger of senders",
                () ->
                        "'%s' was accepted as incident %s; it is %d times in the log, as %s"
                                .formatted(title, report.named, report.times, report.found));
    }

    /** It may be in the log by its count alone; {@link Counted} looks at that. */
    private void lookForCounted(String title, Reported report, AlertKey alert) {
        book.check(
                Invariant.ACCEPTED_IS_KEPT,
                report.times <= 1
                        && report.named.stream()
                                .allMatch(incident -> counted.knows(alert, incident)),
                "ledger of senders",
                () ->
                        "'%s' was accepted as incident %s; it is %d times in the log, as %s"
                                .formatted(title, report.named, report.times, report.found));
    }

    private void lookForRefused(String title, Reported report) {
        int allowed = report.isDoubtful ? 1 : 0;
        book.check(
                Invariant.REFUSED_IS_ABSENT,
                report.times <= allowed,
                "ledger of senders",
                () -> "'%s' is %d times in the log".formatted(title, report.times));
    }

    void tell(Map<String, Object> figures) {
        figures.put("reports sent", told.size());
        figures.put("reports accepted", count(report -> report.isKept));
        figures.put(
                "reports lost",
                count(report -> report.isKept && report.alert == null && report.times == 0));
        figures.put(
                "reports refused or never answered, yet in the log",
                count(report -> !report.isKept && report.times > 0));
    }

    private long count(Predicate<Reported> which) {
        return told.values().stream().filter(which).count();
    }
}
