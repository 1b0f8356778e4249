package dev.leash.verification;

import dev.leash.model.alert.AlertRecord;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.verification.delivery.DeliveryChecks;
import dev.leash.verification.incident.IncidentChecks;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.report.Findings;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.RecordPosition;
import dev.leash.verification.report.VerificationReport;
import dev.leash.verification.view.ObservedRow;
import dev.leash.verification.view.ObservedView;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies one log. Receives all events of incidents, each partition in order, then all events of
 * deliveries, then the observed views. Memory grows with the number of incidents and deliveries,
 * not of events. Not thread-safe.
 */
public final class Checker {

    private final Findings book = new Findings();
    private final IncidentChecks incidents;
    private final DeliveryChecks deliveries;
    private final Ledgers ledgers;
    private long events;
    private long alertEvents;
    private long deliveryEvents;

    /** A checker that has received nothing. */
    public Checker(Bounds bounds, Ledgers ledgers) {
        this.ledgers = ledgers;
        this.incidents = new IncidentChecks(book, bounds, ledgers);
        this.deliveries = new DeliveryChecks(book, bounds, incidents, ledgers);
    }

    /**
     * Receives the next event of an incident.
     *
     * @throws IllegalStateException after an event of a delivery
     */
    public void event(IncidentRecord recorded, RecordPosition where) {
        if (deliveryEvents > 0) {
            throw new IllegalStateException("incidents come before deliveries");
        }
        events++;
        book.check(Invariant.READABLE, true, where, () -> "");
        incidents.look(recorded, where);
    }

    /** Receives the next event of an alert; before or after those of incidents. */
    public void alert(AlertRecord recorded, RecordPosition where) {
        alertEvents++;
        book.check(Invariant.READABLE, true, where, () -> "");
        incidents.look(recorded, where);
    }

    /**
     * What happened to alerts first is kept no longer: the first event of an alert that is told may
     * be any of its events.
     */
    public void alertsBeginInTheMiddle() {
        incidents.alertsBeginInTheMiddle();
    }

    /** The next event of a delivery. */
    public void delivery(DeliveryRecord recorded, RecordPosition where) {
        deliveryEvents++;
        book.check(Invariant.READABLE, true, where, () -> "");
        deliveries.look(recorded, where);
    }

    /** Receives a record that cannot be read. */
    public void unreadable(RecordPosition where, String reason) {
        book.check(Invariant.READABLE, false, where, () -> reason);
    }

    /** Notes that all dead letters were read. */
    public void deadLettersRead() {
        book.check(Invariant.NOTHING_SET_ASIDE, true, "", () -> "");
    }

    /**
     * Receives a dead letter.
     *
     * @param origin where the record was
     * @param reason why it was set aside
     */
    public void deadLetter(RecordPosition where, String origin, String reason) {
        book.check(Invariant.NOTHING_SET_ASIDE, false, where, () -> origin + ": " + reason);
    }

    /**
     * The result.
     *
     * @param views views to compare with the log
     * @param asOf until when the log was read
     */
    public VerificationReport finish(List<ObservedView> views, Instant asOf) {
        incidents.lookAtTheEnd(asOf);
        deliveries.lookAtTheEnd(asOf);
        Map<String, Incident.Known> replayed = incidents.replayed();
        views.forEach(view -> compare(view, replayed));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("events of incidents", events);
        figures.put("events of alerts", alertEvents);
        figures.put("events of deliveries", deliveryEvents);
        incidents.tell(figures, ledgers.posted().isPresent());
        deliveries.tell(figures);
        return new VerificationReport(book.verdicts(), figures);
    }

    private void compare(ObservedView view, Map<String, Incident.Known> replayed) {
        Set<String> missing = new HashSet<>(replayed.keySet());
        for (ObservedRow row : view.rows()) {
            missing.remove(row.id());
            Incident.Known incident = replayed.get(row.id());
            String difference =
                    incident == null
                            ? "incident %s is not in the log".formatted(row.id())
                            : row.difference(ObservedRow.of(incident)).orElse("");
            book.check(view.invariant(), difference.isEmpty(), "view", () -> difference);
        }
        missing.forEach(
                id ->
                        book.check(
                                view.invariant(),
                                false,
                                "view",
                                () -> "incident %s is not shown".formatted(id)));
    }
}
