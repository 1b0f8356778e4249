package dev.leash.verification.incident;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertSummary;
import dev.leash.verification.ledger.Posted;
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

/**
 * Checks that alerts count every report with a dedup key once. A report that was only counted has
 * no event of its own, so the checks compare the total of its key.
 */
final class Counted {

    /**
     * The longest time from a report to the event that includes it in the count, while its incident
     * is open.
     */
    private static final Duration TOLD_WITHIN = Alert.TOLD_AT_LEAST_EVERY.plusMinutes(1);

    private final Findings book;
    private final Map<String, Last> alerts = new HashMap<>();
    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, Set<Posted>> posted = new HashMap<>();

    /** Last known count of an alert. */
    private record Last(long sequence, long total, boolean hasLeft) {}

    /** Total of all alerts of one dedup key. */
    private static final class Key {
        private long total;
        private boolean isAllTold;
        private final Set<String> incidents = new HashSet<>();
    }

    Counted(Findings book, List<Posted> all) {
        this.book = book;
        all.stream()
                .filter(one -> one.dedupKey() != null)
                .forEach(
                        one ->
                                posted.computeIfAbsent(one.dedupKey(), _ -> new HashSet<>())
                                        .add(one));
    }

    void look(AlertRecord recorded, RecordPosition where) {
        AlertSummary alert = recorded.event().alert();
        Last last = alerts.getOrDefault(recorded.alertId(), new Last(0, 0, false));
        book.check(
                Invariant.ALERTS_UNBROKEN,
                recorded.sequence() == last.sequence + 1,
                where,
                () ->
                        "event %s follows the one of sequence %d"
                                .formatted(recorded.id(), last.sequence));
        if (alert == null) {
            alerts.put(recorded.alertId(), new Last(recorded.sequence(), last.total, last.hasLeft));
            return;
        }
        boolean isNew = recorded.event() instanceof AlertEvent.Fired && last.hasLeft;
        long more = isNew ? alert.total() : alert.total() - last.total;
        book.check(
                Invariant.ALERTS_UNBROKEN,
                more >= 0
                        && !(recorded.event() instanceof AlertEvent.Repeated(_, long since)
                                && since != more),
                where,
                () ->
                        "event %s says %d, after %d"
                                .formatted(recorded.id(), alert.total(), last.total));
        note(recorded, alert, more);
    }

    private void note(AlertRecord recorded, AlertSummary alert, long more) {
        Key key = keys.computeIfAbsent(alert.dedupKey(), _ -> new Key());
        key.total += more;
        key.isAllTold = recorded.event() instanceof AlertEvent.Left;
        if (alert.incidentId() != null) {
            key.incidents.add(alert.incidentId());
        }
        alerts.put(
                recorded.alertId(),
                new Last(
                        recorded.sequence(),
                        alert.total(),
                        recorded.event() instanceof AlertEvent.Left));
    }

    void lookAtPromises(Instant asOf) {
        posted.forEach(
                (dedupKey, reports) -> {
                    Key key = keys.getOrDefault(dedupKey, new Key());
                    Instant told = key.isAllTold ? Instant.MAX : asOf.minus(TOLD_WITHIN);
                    long least = titles(reports, it -> isKept(it) && it.sentAt().isBefore(told));
                    long most = titles(reports, it -> it.promise() != Promise.REFUSED);
                    book.check(
                            Invariant.ACCEPTED_IS_COUNTED,
                            least <= key.total && key.total <= most,
                            "ledger of senders",
                            () ->
                                    "of '%s' %d reports were accepted, %d possibly; %d are counted"
                                            .formatted(dedupKey, least, most, key.total));
                });
    }

    private static boolean isKept(Posted report) {
        return report.promise() == Promise.KEPT;
    }

    private static long titles(Set<Posted> reports, Predicate<Posted> which) {
        return reports.stream().filter(which).map(Posted::title).distinct().count();
    }

    /** Whether an incident belonged to a dedup key. */
    boolean knows(String dedupKey, String incidentId) {
        Key key = keys.get(dedupKey);
        return key != null && key.incidents.contains(incidentId);
    }
}
