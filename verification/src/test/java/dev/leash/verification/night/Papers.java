package dev.leash.verification.night;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.verification.Bounds;
import dev.leash.verification.Checker;
import dev.leash.verification.ledger.Fault;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.ledger.Posted;
import dev.leash.verification.ledger.Received;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import dev.leash.verification.report.VerificationReport;
import dev.leash.verification.view.ObservedRow;
import dev.leash.verification.view.ObservedView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that was written down in a night. The lists may be changed, to see whether that is
 * noticed.
 */
public record Papers(
        List<IncidentRecord> events,
        List<DeliveryRecord> deliveryEvents,
        List<Posted> posted,
        List<Received> received,
        List<Fault> faults,
        List<ObservedRow> dashboard,
        Instant asOf) {

    private static final Bounds BOUNDS =
            new Bounds(
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(90));

    static Papers of(
            List<IncidentRecord> events,
            List<DeliveryRecord> deliveryEvents,
            List<Posted> posted,
            List<Received> received,
            Map<String, Incident> incidents,
            Instant asOf) {
        List<ObservedRow> rows = new ArrayList<>();
        incidents.values().forEach(incident -> rows.add(ObservedRow.of((Incident.Known) incident)));
        return new Papers(
                new ArrayList<>(events),
                new ArrayList<>(deliveryEvents),
                new ArrayList<>(posted),
                new ArrayList<>(received),
                new ArrayList<>(),
                rows,
                asOf);
    }

    /** What the checker says of them. */
    public VerificationReport judge() {
        return judge(asOf);
    }

    /** What the checker says of them when it reads them later. */
    public VerificationReport judge(Instant readAt) {
        Ledgers ledgers =
                new Ledgers(Optional.of(posted), Optional.of(received), new Faults(faults));
        Checker checker = new Checker(BOUNDS, ledgers);
        for (int place = 0; place < events.size(); place++) {
            checker.event(events.get(place), new RecordPosition("incident.events", 0, place));
        }
        for (int place = 0; place < deliveryEvents.size(); place++) {
            checker.delivery(
                    deliveryEvents.get(place),
                    new RecordPosition("incident.notifications", 0, place));
        }
        checker.deadLettersRead();
        return checker.finish(
                List.of(
                        new ObservedView(Invariant.DASHBOARD_IS_THE_LOG, dashboard),
                        new ObservedView(Invariant.WORKBOOK_IS_THE_LOG, dashboard)),
                readAt);
    }

    /** Where the first event of a kind is that fits. */
    public <E extends IncidentEvent> int find(Class<E> kind, Predicate<E> which) {
        for (int place = 0; place < events.size(); place++) {
            IncidentEvent event = events.get(place).event();
            if (kind.isInstance(event) && which.test(kind.cast(event))) {
                return place;
            }
        }
        throw new IllegalStateException("no such event in this night: " + kind);
    }

    /** Where the first event of a kind is that fits, of a delivery by mail. */
    public <E extends DeliveryEvent> int findDelivery(Class<E> kind, Predicate<E> which) {
        return findDelivery(kind, which, _ -> true);
    }

    /** Where the first event of a kind is that fits, of a delivery by mail that fits too. */
    public <E extends DeliveryEvent> int findDelivery(
            Class<E> kind, Predicate<E> which, Predicate<DeliveryId> delivery) {
        for (int place = 0; place < deliveryEvents.size(); place++) {
            DeliveryEvent event = deliveryEvents.get(place).event();
            DeliveryId id = deliveryEvents.get(place).delivery();
            boolean isMail = id.channel() == Channel.EMAIL && delivery.test(id);
            if (isMail && kind.isInstance(event) && which.test(kind.cast(event))) {
                return place;
            }
        }
        throw new IllegalStateException("no such event in this night: " + kind);
    }
}
