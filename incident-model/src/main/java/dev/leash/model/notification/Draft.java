package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Delivery.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the desk has decided so far about one happening, on top of what was there before. */
final class Draft {

    private final Files files;
    private final Instant at;
    private final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Conversation conversation;
    private @Nullable Traffic traffic;
    private @Nullable Told told;

    Draft(Files files, Instant at) {
        this.files = files;
        this.at = at;
    }

    Instant at() {
        return at;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void add(Step step) {
        steps.add(step);
    }

    Optional<Delivery> delivery(DeliveryId id) {
        Delivery changed = deliveries.get(id);
        return changed == null ? files.delivery(id) : Optional.of(changed);
    }

    /** Every delivery that tells somebody of an incident. */
    List<Delivery> deliveriesOf(String person, String incidentId) {
        Map<DeliveryId, Delivery> all = new LinkedHashMap<>();
        files.deliveriesOf(person, incidentId).forEach(found -> all.put(found.id(), found));
        deliveries.values().stream()
                .filter(changed -> changed.id().incidentId().equals(incidentId))
                .filter(changed -> changed.id().person().equals(person))
                .forEach(changed -> all.put(changed.id(), changed));
        return List.copyOf(all.values());
    }

    List<Delivery> queue(String person, Channel channel, int atMost) {
        return files.queue(person, channel, atMost);
    }

    Optional<Conversation> conversation(String person, String incidentId) {
        return conversation != null
                        && conversation.person().equals(person)
                        && conversation.incidentId().equals(incidentId)
                ? Optional.of(conversation)
                : files.conversation(person, incidentId);
    }

    void converse(Conversation after) {
        conversation = after;
        steps.add(new Step.Converse(after));
    }

    Optional<Told> told(String person, String matter) {
        return told != null && told.person().equals(person) && told.matter().name().equals(matter)
                ? Optional.of(told)
                : files.told(person, matter);
    }

    void keep(Told after) {
        told = after;
        steps.add(new Step.Keep(after));
    }

    Traffic traffic(String person) {
        return traffic == null ? files.traffic(person) : traffic;
    }

    void count(Traffic after) {
        traffic = after;
        steps.add(new Step.Count(after));
    }

    /** A delivery begins. */
    void begin(Delivery delivery, DeliveryEvent event) {
        remember(delivery, delivery.deadline() != null);
        if (delivery.status() == Status.HELD) {
            steps.add(new Step.JoinQueue(delivery));
        }
        tell(delivery, event);
    }

    /** Something happened to a delivery. */
    Delivery happened(Delivery before, DeliveryEvent event) {
        Delivery after = Deliveries.evolve(before, event, at);
        change(before, after);
        tell(after, event);
        return after;
    }

    /** A delivery is as it is from now on. */
    void change(Delivery before, Delivery after) {
        remember(after, after.deadline() != null && !after.deadline().equals(before.deadline()));
        boolean waited = before.status() == Status.HELD;
        boolean waits = after.status() == Status.HELD;
        if (waits && !waited) {
            steps.add(new Step.JoinQueue(after));
        }
        if (waited && !waits) {
            steps.add(new Step.LeaveQueue(before));
        }
    }

    private void remember(Delivery delivery, boolean newDeadline) {
        deliveries.put(delivery.id(), delivery);
        steps.add(new Step.Remember(delivery, newDeadline));
    }

    private void tell(Delivery after, DeliveryEvent event) {
        steps.add(
                new Step.Tell(
                        new DeliveryRecorded(
                                after.id(), after.sequence(), after.updatedAt(), event)));
    }
}
