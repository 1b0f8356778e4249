package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.UnitOfWork;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Accumulates the effects of one input to the planner, with read-your-writes over the stored state.
 */
final class PlanBuilder {

    private final PlannerState files;
    private final RateLimits limits;
    private final UnitOfWork<DeliveryId, Delivery, PlannerEffect> work;
    private @Nullable RecipientState conversation;
    private @Nullable SendHistory traffic;
    private @Nullable SentNotice told;

    PlanBuilder(PlannerState files, RateLimits limits, Instant at) {
        this.files = files;
        this.limits = limits;
        this.work = new UnitOfWork<>(files, at, PlannerEffect.OnDelivery::new);
    }

    UnitOfWork<DeliveryId, Delivery, PlannerEffect> work() {
        return work;
    }

    Instant at() {
        return work.at();
    }

    List<PlannerEffect> steps() {
        return work.effects();
    }

    void add(PlannerEffect step) {
        work.add(step);
    }

    Optional<Delivery> delivery(DeliveryId id) {
        return work.delivery(id);
    }

    /** Every delivery to a person about an incident. */
    List<Delivery> deliveriesOf(String person, String incidentId) {
        Map<DeliveryId, Delivery> all = new LinkedHashMap<>();
        files.deliveriesOf(person, incidentId).forEach(found -> all.put(found.id(), found));
        work.changed().stream()
                .filter(changed -> changed.id().incidentId().equals(incidentId))
                .filter(changed -> changed.id().person().equals(person))
                .forEach(changed -> all.put(changed.id(), changed));
        return List.copyOf(all.values());
    }

    Optional<RecipientState> conversation(String person, String incidentId) {
        return conversation != null
                        && conversation.person().equals(person)
                        && conversation.incidentId().equals(incidentId)
                ? Optional.of(conversation)
                : files.conversation(person, incidentId);
    }

    void converse(RecipientState after) {
        conversation = after;
        add(new PlannerEffect.Converse(after));
    }

    Optional<SentNotice> told(String person, String matter) {
        return told != null && told.person().equals(person) && told.matter().name().equals(matter)
                ? Optional.of(told)
                : files.told(person, matter);
    }

    void keep(SentNotice after) {
        told = after;
        add(new PlannerEffect.Keep(after));
    }

    SendHistory traffic(String person) {
        return traffic == null ? files.traffic(person) : traffic;
    }

    void count(SendHistory after) {
        traffic = after;
        add(new PlannerEffect.Count(after));
    }

    /** A message goes to the workers. */
    void handOver(Delivery delivery, Dispatch message) {
        add(new PlannerEffect.HandOver(message));
        DeliveryId id = delivery.id();
        if (!limits.keepsFew(id.channel())) {
            count(traffic(id.person()).with(id.channel(), underWay(id).with(id, at())));
        }
    }

    private void noLongerUnderWay(DeliveryId id) {
        if (underWay(id).has(id)) {
            count(traffic(id.person()).with(id.channel(), underWay(id).without(id, at())));
        }
    }

    private UnderWay underWay(DeliveryId id) {
        return traffic(id.person()).underWay(id.channel());
    }

    void begin(Delivery delivery, DeliveryEvent event) {
        tell(work.begin(delivery), event);
    }

    Delivery happened(Delivery before, DeliveryEvent event) {
        Delivery after = work.change(before, DeliveryRules.evolve(before, event, at()));
        tell(after, event);
        if (before.status() == DeliveryStatus.IN_FLIGHT
                && after.status() != DeliveryStatus.IN_FLIGHT) {
            noLongerUnderWay(after.id());
        }
        return after;
    }

    private void tell(Delivery after, DeliveryEvent event) {
        add(
                new PlannerEffect.Tell(
                        new DeliveryRecord(
                                after.id(), after.sequence(), after.updatedAt(), event)));
    }
}
