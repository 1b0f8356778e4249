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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Where deliveries are kept in mind: asks the rules, remembers, and passes on. */
final class Desk {

    private static final int MAX_DEADLINES_AT_ONCE = 1_000;

    private final RetryPolicy policy;
    private final DeskStores stores;
    private final DeskOutput output;
    private final Directory directory;

    Desk(ProcessorContext<String, Object> context, RetryPolicy policy) {
        this.policy = policy;
        this.stores = new DeskStores(context, this::meetDue);
        this.output = new DeskOutput(context);
        this.directory = stores.directory();
    }

    void hear(Recorded recorded) {
        Incident.Known incident = evolved(recorded);
        List<Planning.Wanted> wanted = Planning.wanted(recorded, directory);
        stores.put(incident);
        Planning.cancels(recorded).ifPresent(reason -> cancel(recorded.incidentId(), reason));
        begin(recorded, wanted, incident);
        reportUnplanned(recorded, wanted);
    }

    void advance(DeliveryId id, DeliveryInput input) {
        stores.delivery(id.toString()).ifPresent(delivery -> advance(delivery, input));
    }

    private void meetDue(Instant now) {
        for (DueIndex.Entry entry : stores.due(now, MAX_DEADLINES_AT_ONCE)) {
            stores.dueOf(entry, now).forEach(delivery -> meet(delivery, now));
            stores.disarm(entry);
        }
    }

    private void meet(Delivery delivery, Instant now) {
        if (Deliveries.isDue(delivery, now)) {
            tryAgain(delivery, now);
        } else {
            advance(delivery, new DeliveryInput.DeadlineMet());
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

    private void begin(Recorded recorded, List<Planning.Wanted> wanted, Incident.Known incident) {
        Instant now = output.now();
        List<Delivery> begun = new ArrayList<>();
        for (Planning.Wanted one : wanted) {
            Delivery delivery = Deliveries.begin(one.id(), one.purpose(), now, policy);
            begun.add(delivery);
            output.tell(delivery, Deliveries.requested(one.id(), one.purpose()));
            output.dispatch(delivery, one.address(), incident);
        }
        stores.begin(recorded, begun);
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
