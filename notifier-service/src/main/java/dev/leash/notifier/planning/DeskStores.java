package dev.leash.notifier.planning;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Recorded;
import dev.leash.model.notification.Delivery;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.StoredDirectory;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

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

    /** Those that begin together are looked at together. */
    void begin(Recorded recorded, List<Delivery> begun) {
        begun.forEach(delivery -> deliveries.put(delivery.id().toString(), delivery));
        begun.stream()
                .flatMap(delivery -> delivery.nextDeadline().stream())
                .min(Comparator.naturalOrder())
                .ifPresent(
                        first ->
                                deadlines.arm(
                                        first, page(recorded.incidentId(), recorded.sequence())));
    }

    /** The deadline it had stays armed: when it comes, what is no longer due is passed over. */
    void replace(Delivery before, Delivery after) {
        String id = after.id().toString();
        deliveries.put(id, after);
        after.nextDeadline()
                .filter(deadline -> !deadline.equals(before.deadline()))
                .ifPresent(deadline -> deadlines.arm(deadline, id));
    }

    List<Delivery> deliveriesOf(String incidentId) {
        return startingWith(incidentId + "-");
    }

    List<Delivery> page(String incidentId, long sequence, String person) {
        return startingWith(page(incidentId, sequence)).stream()
                .filter(delivery -> delivery.id().person().equals(person))
                .toList();
    }

    /**
     * The deadlines that are due, at most so many; each stands for one delivery or for those of a
     * page.
     */
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

    private static String page(String incidentId, long sequence) {
        return incidentId + "-" + sequence + "-";
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
