package dev.leash.model.notification;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Requested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows for deliveries when an incident goes on, a worker reports, or a deadline comes. Used
 * for one such happening; everything it looks up is as it was before.
 */
public final class Desk {

    private final Files files;
    private final Directory directory;
    private final RetryPolicy policy;
    private final Instant at;
    private final Map<DeliveryId, Delivery> changed = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * A desk for one happening.
     *
     * @param at when it happens
     */
    public Desk(Files files, Directory directory, RetryPolicy policy, Instant at) {
        this.files = files;
        this.directory = directory;
        this.policy = policy;
        this.at = at;
    }

    /** What the desk may look up. */
    public interface Files {

        /** An incident as it is now. */
        Incident incident(String id);

        /** A delivery that was asked for. */
        Optional<Delivery> delivery(DeliveryId id);

        /** Every delivery of an incident. */
        List<Delivery> deliveriesOf(String incidentId);
    }

    /** One thing to be done. */
    public sealed interface Step {

        /**
         * Remember a delivery.
         *
         * @param newDeadline whether it is to be looked at at another time than before
         */
        record Remember(Delivery delivery, boolean newDeadline) implements Step {}

        /** Tell a fact. */
        record Tell(DeliveryRecorded fact) implements Step {}

        /** Give an attempt to the workers. */
        record HandOver(Dispatch.Attempt attempt) implements Step {}

        /** Ask something of an incident. */
        record Ask(Requested request) implements Step {}
    }

    /**
     * An incident went on.
     *
     * @param incident as the fact has left it
     */
    public List<Step> hear(Recorded recorded, Incident.Known incident) {
        List<Planning.Wanted> wanted = Planning.wanted(recorded, directory);
        Planning.cancels(recorded).ifPresent(reason -> cancel(recorded.incidentId(), reason));
        wanted.forEach(one -> begin(one, incident));
        reportUnplanned(recorded, wanted);
        return List.copyOf(steps);
    }

    /** A worker reported; what it reports of a delivery nobody asked for is passed over. */
    public List<Step> receive(DeliveryId id, DeliveryInput input) {
        files.delivery(id).ifPresent(delivery -> advance(delivery, input));
        return List.copyOf(steps);
    }

    /** The deadline of a delivery has come. */
    public List<Step> meetDeadline(Delivery delivery) {
        if (Deliveries.isDue(delivery, at)) {
            tryAgain(delivery);
        } else {
            advance(delivery, new DeliveryInput.DeadlineMet());
        }
        return List.copyOf(steps);
    }

    private void begin(Planning.Wanted wanted, Incident.Known incident) {
        Delivery delivery = Deliveries.begin(wanted.id(), wanted.purpose(), at, policy);
        remember(delivery, true);
        tell(delivery, Deliveries.requested(wanted.id(), wanted.purpose()));
        handOver(delivery, wanted.address(), incident);
    }

    private void cancel(String incidentId, String reason) {
        for (Delivery delivery : files.deliveriesOf(incidentId)) {
            if (delivery.purpose().isUntilAnswered()) {
                advance(delivery, new DeliveryInput.Cancel(reason));
            }
        }
    }

    private void advance(Delivery delivery, DeliveryInput input) {
        Deliveries.decide(delivery, input, at, policy)
                .ifPresent(event -> carryOut(delivery, event));
    }

    private void carryOut(Delivery before, DeliveryEvent event) {
        Delivery after = Deliveries.evolve(before, event, at);
        boolean newDeadline =
                after.nextDeadline().filter(due -> !due.equals(before.deadline())).isPresent();
        remember(after, newDeadline);
        tell(after, event);
        if (after.status() == Delivery.Status.FAILED && after.purpose() == Purpose.PAGE) {
            reportIfLost(after.id());
        }
    }

    private void tryAgain(Delivery waiting) {
        Delivery next = Deliveries.nextAttempt(waiting, at, policy);
        Optional<String> address =
                directory
                        .contact(next.id().person())
                        .filter(contact -> contact.channels().contains(next.id().channel()))
                        .map(contact -> contact.addressFor(next.id().channel()));
        remember(next, true);
        if (address.isPresent()
                && files.incident(next.id().incidentId()) instanceof Incident.Known incident) {
            handOver(next, address.get(), incident);
        } else {
            advance(next, new DeliveryInput.Ended(next.attempt(), Planning.goneAway(), false));
        }
    }

    private void reportIfLost(DeliveryId failed) {
        List<Delivery> page =
                files.deliveriesOf(failed.incidentId()).stream()
                        .filter(delivery -> isOfSamePage(delivery.id(), failed))
                        .map(delivery -> changed.getOrDefault(delivery.id(), delivery))
                        .toList();
        if (Reach.isLost(page)) {
            reportUndeliverable(failed.incidentId(), failed.sequence(), failed.person());
        }
    }

    private static boolean isOfSamePage(DeliveryId one, DeliveryId other) {
        return one.sequence() == other.sequence() && one.person().equals(other.person());
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
                                    reportUndeliverable(
                                            recorded.incidentId(), recorded.sequence(), person));
        }
    }

    private void remember(Delivery delivery, boolean newDeadline) {
        changed.put(delivery.id(), delivery);
        steps.add(new Step.Remember(delivery, newDeadline));
    }

    private void tell(Delivery after, DeliveryEvent event) {
        steps.add(
                new Step.Tell(
                        new DeliveryRecorded(
                                after.id(), after.sequence(), after.updatedAt(), event)));
    }

    private void handOver(Delivery delivery, String address, Incident.Known incident) {
        steps.add(
                new Step.HandOver(
                        new Dispatch.Attempt(
                                delivery.id(),
                                delivery.attempt(),
                                delivery.purpose(),
                                address,
                                Briefing.of(incident))));
    }

    private void reportUndeliverable(String incidentId, long pageSequence, String person) {
        steps.add(
                new Step.Ask(
                        new Requested(
                                "undeliverable-" + incidentId + "-" + pageSequence + "-" + person,
                                incidentId,
                                at,
                                Actor.notifier(),
                                null,
                                new IncidentCommand.ReportUndeliverable(person, pageSequence))));
    }
}
