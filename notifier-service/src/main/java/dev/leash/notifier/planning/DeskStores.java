package dev.leash.notifier.planning;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Incident;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Desk;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.StoredDirectory;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the desk remembers: incidents, deliveries, and when each delivery is looked at again. */
final class DeskStores implements Desk.Files {

    /**
     * Planning looks up people, never paths; a directory without paths of its own still needs one.
     */
    private static final EscalationPath NO_PATH =
            EscalationPath.rotating(
                    "none",
                    "none",
                    Duration.ofMinutes(15),
                    Duration.ZERO,
                    EscalationPath.WhenNobody.RETRY);

    private final KeyValueStore<String, Incident.Known> incidents;
    private final KeyValueStore<String, Delivery> deliveries;
    private final AlarmClock deadlines;
    private final Directory directory;

    DeskStores(ProcessorContext<?, ?> context, Consumer<Instant> onRing) {
        incidents = context.getStateStore(PlanningTopology.INCIDENTS);
        deliveries = context.getStateStore(PlanningTopology.DELIVERIES);
        deadlines =
                new AlarmClock(context, context.getStateStore(PlanningTopology.DEADLINES), onRing);
        directory =
                new StoredDirectory(
                        new DirectoryStore(context.getStateStore(DirectoryStore.NAME)), NO_PATH);
    }

    Directory directory() {
        return directory;
    }

    @Override
    public Incident incident(String id) {
        Incident.Known known = incidents.get(id);
        return known == null ? Incident.UNREPORTED : known;
    }

    void put(Incident.Known incident) {
        incidents.put(incident.history().id(), incident);
    }

    @Override
    public Optional<Delivery> delivery(DeliveryId id) {
        return Optional.ofNullable(deliveries.get(id.toString()));
    }

    @Override
    public List<Delivery> deliveriesOf(String incidentId) {
        return startingWith(incidentId + "-");
    }

    void put(Delivery delivery) {
        deliveries.put(delivery.id().toString(), delivery);
    }

    /**
     * Those of one page that are due together are looked at together. Deadlines they had before
     * stay armed: when one comes, what is no longer due is passed over.
     */
    void arm(List<Delivery> rescheduled) {
        Set<DueIndex.Entry> entries = new LinkedHashSet<>();
        rescheduled.forEach(
                delivery ->
                        delivery.nextDeadline()
                                .ifPresent(
                                        due ->
                                                entries.add(
                                                        new DueIndex.Entry(due, page(delivery)))));
        entries.forEach(entry -> deadlines.arm(entry.dueAt(), entry.id()));
    }

    /** The deadlines that are due, at most so many; each stands for those of one page. */
    List<DueIndex.Entry> due(Instant now, int atMost) {
        return deadlines.due(now, atMost);
    }

    /** What a deadline stands for and is due indeed. */
    List<Delivery> dueOf(DueIndex.Entry entry, Instant now) {
        return startingWith(entry.id()).stream()
                .filter(
                        delivery ->
                                delivery.nextDeadline()
                                        .filter(due -> !due.isAfter(now))
                                        .isPresent())
                .toList();
    }

    void disarm(DueIndex.Entry entry) {
        deadlines.disarm(entry.dueAt(), entry.id());
    }

    private static String page(Delivery delivery) {
        return delivery.id().incidentId() + "-" + delivery.id().sequence() + "-";
    }

    private List<Delivery> startingWith(String prefix) {
        List<Delivery> found = new ArrayList<>();
        try (KeyValueIterator<String, Delivery> range =
                deliveries.range(prefix, prefix + Character.MAX_VALUE)) {
            range.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }
}
