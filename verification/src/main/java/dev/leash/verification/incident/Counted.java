package dev.leash.verification.incident;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertSummary;
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
    private final Map<AlertKey, Count> counts = new HashMap<>();
    private final Map<AlertKey, Set<Posted>> posted = new HashMap<>();
    private boolean beginsInTheMiddle;

    /** How far an alert is. */
    private record Last(long sequence, long total) {}

    /** What alerts of one source and dedup key come to. */
    private static final class Count {
        private long total;
        private boolean isAllTold;
        private final Set<String> incidents = new HashSet<>();
    }

    Counted(Findings book, List<Posted> all) {
        this.book = book;
        all.forEach(
                one ->
                        one.alert()
                                .ifPresent(
                                        key ->
                                                posted.computeIfAbsent(key, _ -> new HashSet<>())
                                                        .add(one)));
    }

    /** The beginning is kept no longer: what is missing was perhaps there. */
    void beginInTheMiddle() {
        beginsInTheMiddle = true;
    }

    void look(AlertRecord recorded, RecordPosition where) {
        AlertSummary alert = recorded.event().alert();
        Last last = alerts.getOrDefault(recorded.alertId(), first(recorded));
        book.check(
                Invariant.ALERTS_UNBROKEN,
                recorded.sequence() == last.sequence + 1,
                where,
                () ->
                        "event %s follows the one of sequence %d"
                                .formatted(recorded.id(), last.sequence));
        if (alert == null) {
            alerts.put(recorded.alertId(), new Last(recorded.sequence(), last.total));
            return;
        }
        long more = alert.total() - (isNew(recorded.event(), alert) ? 0 : last.total);
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

    /** What comes before the first event that is read. */
    private Last first(AlertRecord recorded) {
        AlertSummary alert = recorded.event().alert();
        if (!beginsInTheMiddle || recorded.sequence() == 1 || alert == null) {
            return new Last(0, 0);
        }
        long since = recorded.event() instanceof AlertEvent.Repeated(_, long more) ? more : 0;
        return new Last(recorded.sequence() - 1, alert.total() - since);
    }

    /** It counts anew. */
    private static boolean isNew(AlertEvent event, AlertSummary alert) {
        return event instanceof AlertEvent.Fired && alert.total() == 1;
    }

    private void note(AlertRecord recorded, AlertSummary alert, long more) {
        Count count =
                counts.computeIfAbsent(
                        new AlertKey(alert.source(), alert.dedupKey()), _ -> new Count());
        count.total += more;
        count.isAllTold = recorded.event() instanceof AlertEvent.Left;
        if (alert.incidentId() != null) {
            count.incidents.add(alert.incidentId());
        }
        alerts.put(recorded.alertId(), new Last(recorded.sequence(), alert.total()));
    }

    void lookAtPromises(Instant asOf) {
        posted.forEach(
                (key, reports) -> {
                    Count count = counts.getOrDefault(key, new Count());
                    Instant told = count.isAllTold ? Instant.MAX : asOf.minus(TOLD_WITHIN);
                    long least = titles(reports, it -> isKept(it) && it.sentAt().isBefore(told));
                    long most = titles(reports, it -> it.promise() != Promise.REFUSED);
                    book.check(
                            Invariant.ACCEPTED_IS_COUNTED,
                            (least <= count.total || beginsInTheMiddle) && count.total <= most,
                            "ledger of senders",
                            () ->
                                    "of '%s' %d reports were accepted, %d possibly; %d are counted"
                                            .formatted(key.dedupKey(), least, most, count.total));
                });
    }

    private static boolean isKept(Posted report) {
        return report.promise() == Promise.KEPT;
    }

    private static long titles(Set<Posted> reports, Predicate<Posted> which) {
        return reports.stream().filter(which).map(Posted::title).distinct().count();
    }

    /** Whether an incident was one of an alert. */
    boolean knows(AlertKey key, String incidentId) {
        Count count = counts.get(key);
        return beginsInTheMiddle || (count != null && count.incidents.contains(incidentId));
    }
}
