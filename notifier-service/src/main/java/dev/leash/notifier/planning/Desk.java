package dev.leash.notifier.planning;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.model.notification.Deliveries;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryInput;
import dev.leash.model.notification.Planning;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.Reach;
import dev.leash.model.notification.RetryPolicy;
import dev.leash.wire.due.DueIndex;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Where deliveries are kept in mind: asks the rules, remembers, and passes on. */
final class Desk {

    private static final int MAX_DEADLINES_PER_TICK = 1_000;

    private final RetryPolicy policy;
    private final DeskStores stores;
    private final DeskOutput output;
    private final Directory directory;

    Desk(ProcessorContext<String, Object> context, RetryPolicy policy) {
        this.policy = policy;
        this.stores = new DeskStores(context);
        this.output = new DeskOutput(context);
        this.directory = stores.directory();
    }

    void hear(Recorded recorded) {
        Incident.Known incident = evolved(recorded);
        List<Planning.Wanted> wanted = Planning.wanted(recorded, directory);
        stores.put(incident);
        Planning.cancels(recorded).ifPresent(reason -> cancel(recorded.incidentId(), reason));
        wanted.forEach(one -> begin(one, incident));
        reportUnplanned(recorded, wanted);
    }

    void advance(DeliveryId id, DeliveryInput input) {
        stores.delivery(id.toString()).ifPresent(delivery -> advance(delivery, input));
    }

    void tick(Instant now) {
        for (DueIndex.Entry entry : stores.due(now, MAX_DEADLINES_PER_TICK)) {
            Optional<Delivery> delivery =
                    stores.delivery(entry.id())
                            .filter(
                                    found ->
                                            found.nextDeadline()
                                                    .filter(due -> !due.isAfter(now))
                                                    .isPresent());
            if (delivery.isEmpty()) {
                stores.disarm(entry);
            } else if (Deliveries.isDue(delivery.get(), now)) {
                tryAgain(delivery.get(), now);
            } else {
                advance(delivery.get(), new DeliveryInput.DeadlineMet());
            }
        }
    }

    /**
     * The notifier folds what it hears as everybody does; only the first event can come before its
     * incident is known.
     */
    private Incident.Known evolved(Recorded recorded) {
        Incident before = stores.incident(recorded.incidentId());
        if (Lifecycle.evolve(before, recorded) instanceof Incident.Known known) {
            return known;
        }
        throw new IllegalStateException("event " + recorded.id() + " leaves no incident behind");
    }

    private void begin(Planning.Wanted wanted, Incident.Known incident) {
        Instant now = output.now();
        Delivery delivery = Deliveries.begin(wanted.id(), wanted.purpose(), now, policy);
        stores.put(delivery);
        output.tell(delivery, Deliveries.requested(wanted.id(), wanted.purpose()));
        output.dispatch(delivery, wanted.address(), incident);
    }

    private void cancel(String incidentId, String reason) {
        for (Delivery delivery : stores.deliveriesOf(incidentId)) {
            if (delivery.purpose().isUntilAnswered()) {
                advance(delivery, new DeliveryInput.Cancel(reason));
            }
        }
    }

    private void advance(Delivery delivery, DeliveryInput input) {
        Instant now = output.now();
        Deliveries.decide(delivery, input, now, policy)
                .ifPresent(event -> carryOut(delivery, event, now));
    }

    private void carryOut(Delivery before, DeliveryEvent event, Instant now) {
        Delivery after = Deliveries.evolve(before, event, now);
        stores.replace(before, after);
        output.tell(after, event);
        if (after.status() == Delivery.Status.FAILED && after.purpose() == Purpose.PAGE) {
            reportIfLost(after.id());
        }
    }

    private void tryAgain(Delivery waiting, Instant now) {
        Delivery next = Deliveries.nextAttempt(waiting, now, policy);
        Optional<String> address =
                directory
                        .contact(next.id().person())
                        .filter(contact -> contact.channels().contains(next.id().channel()))
                        .map(contact -> contact.addressFor(next.id().channel()));
        stores.replace(waiting, next);
        if (address.isPresent()
                && stores.incident(next.id().incidentId()) instanceof Incident.Known incident) {
            output.dispatch(next, address.get(), incident);
        } else {
            advance(next, new DeliveryInput.Ended(next.attempt(), Planning.goneAway(), false));
        }
    }

    private void reportIfLost(DeliveryId id) {
        if (Reach.isLost(stores.page(id.incidentId(), id.sequence(), id.person()))) {
            output.reportUndeliverable(id.incidentId(), id.sequence(), id.person());
        }
    }

    /**
     * Somebody who lost their last channel between the decision and now is as unreachable as one
     * whose phone is off.
     */
    private void reportUnplanned(Recorded recorded, List<Planning.Wanted> wanted) {
        if (recorded.event() instanceof IncidentEvent.Assigned(var assignment)) {
            Set<String> planned = new HashSet<>();
            wanted.forEach(one -> planned.add(one.id().person()));
            assignment.paged().stream()
                    .filter(person -> !planned.contains(person))
                    .forEach(
                            person ->
                                    output.reportUndeliverable(
                                            recorded.incidentId(), recorded.sequence(), person));
        }
    }
}
