package dev.leash.verification;

import dev.leash.model.alert.AlertRecorded;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Recorded;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.verification.delivery.Deliveries;
import dev.leash.verification.incident.Incidents;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.report.Book;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.Report;
import dev.leash.verification.report.Where;
import dev.leash.verification.view.Row;
import dev.leash.verification.view.View;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges one log. It is told every event of incidents, each partition in its order, then every
 * event of deliveries, then how things stand; what it costs grows with the number of incidents and
 * deliveries, not with that of their events. Used by one thread.
 */
public final class Checker {

    private final Book book = new Book();
    private final Incidents incidents;
    private final Deliveries deliveries;
    private final Ledgers ledgers;
    private long events;
    private long alertEvents;
    private long deliveryEvents;

    /** A checker that was told nothing yet. */
    public Checker(Bounds bounds, Ledgers ledgers) {
        this.ledgers = ledgers;
        this.incidents = new Incidents(book, bounds, ledgers);
        this.deliveries = new Deliveries(book, bounds, incidents, ledgers);
    }

    /**
     * The next event of an incident.
     *
     * @throws IllegalStateException when deliveries were told before
     */
    public void event(Recorded recorded, Where where) {
        if (deliveryEvents > 0) {
            throw new IllegalStateException("incidents come before deliveries");
        }
        events++;
        book.check(Invariant.READABLE, true, where, () -> "");
        incidents.look(recorded, where);
    }

    /** The next event of an alert; before or after those of incidents. */
    public void alert(AlertRecorded recorded, Where where) {
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
    public void delivery(DeliveryRecorded recorded, Where where) {
        deliveryEvents++;
        book.check(Invariant.READABLE, true, where, () -> "");
        deliveries.look(recorded, where);
    }

    /** A record that cannot be read. */
    public void unreadable(Where where, String reason) {
        book.check(Invariant.READABLE, false, where, () -> reason);
    }

    /** The dead letters were looked through, however many there are. */
    public void deadLettersRead() {
        book.check(Invariant.NOTHING_SET_ASIDE, true, "", () -> "");
    }

    /**
     * A dead letter.
     *
     * @param origin where the record was
     * @param reason why it was set aside
     */
    public void deadLetter(Where where, String origin, String reason) {
        book.check(Invariant.NOTHING_SET_ASIDE, false, where, () -> origin + ": " + reason);
    }

    /**
     * What all of it comes to.
     *
     * @param views views to hold against the log
     * @param asOf until when the log was read
     */
    public Report finish(List<View> views, Instant asOf) {
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
        return new Report(book.verdicts(), figures);
    }

    private void compare(View view, Map<String, Incident.Known> replayed) {
        Set<String> missing = new HashSet<>(replayed.keySet());
        for (Row row : view.rows()) {
            missing.remove(row.id());
            Incident.Known incident = replayed.get(row.id());
            String difference =
                    incident == null
                            ? "incident %s is in no log".formatted(row.id())
                            : row.difference(Row.of(incident)).orElse("");
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
