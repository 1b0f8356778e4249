package dev.leash.notifier.planning;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Incident;
import dev.leash.model.notification.Delivery;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.StoredDirectory;
import dev.leash.wire.due.DueIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What the desk remembers: incidents, deliveries, and when each delivery is looked at again. */
final class DeskStores {

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
    private final DueIndex deadlines;
    private final Directory directory;

    DeskStores(ProcessorContext<?, ?> context) {
        incidents = context.getStateStore(PlanningTopology.INCIDENTS);
        deliveries = context.getStateStore(PlanningTopology.DELIVERIES);
        deadlines = new DueIndex(context.getStateStore(PlanningTopology.DEADLINES));
        directory =
                new StoredDirectory(
                        new DirectoryStore(context.getStateStore(DirectoryStore.NAME)), NO_PATH);
    }

    Directory directory() {
        return directory;
    }

    Incident incident(String id) {
        Incident.Known known = incidents.get(id);
        return known == null ? Incident.UNREPORTED : known;
    }

    void put(Incident.Known incident) {
        incidents.put(incident.history().id(), incident);
    }

    Optional<Delivery> delivery(String id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    void put(Delivery delivery) {
        deliveries.put(delivery.id().toString(), delivery);
        arm(delivery.deadline(), delivery);
    }

    void replace(Delivery before, Delivery after) {
        before.nextDeadline()
                .filter(deadline -> !deadline.equals(after.deadline()))
                .ifPresent(deadline -> deadlines.disarm(deadline, before.id().toString()));
        deliveries.put(after.id().toString(), after);
        if (after.deadline() != null && !after.deadline().equals(before.deadline())) {
            arm(after.deadline(), after);
        }
    }

    List<Delivery> deliveriesOf(String incidentId) {
        return startingWith(incidentId + "-");
    }

    List<Delivery> page(String incidentId, long sequence, String person) {
        return startingWith(incidentId + "-" + sequence + "-").stream()
                .filter(delivery -> delivery.id().person().equals(person))
                .toList();
    }

    List<DueIndex.Entry> due(Instant now, int atMost) {
        return deadlines.due(now, atMost);
    }

    void disarm(DueIndex.Entry entry) {
        deadlines.disarm(entry.dueAt(), entry.id());
    }

    private void arm(@Nullable Instant deadline, Delivery delivery) {
        if (deadline != null) {
            deadlines.arm(deadline, delivery.id().toString());
        }
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
