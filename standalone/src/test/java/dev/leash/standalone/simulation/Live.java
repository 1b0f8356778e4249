package dev.leash.standalone.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.incident.Incident;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.triage.TriageSubject;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * What is in the stores, beside what the log says.
 *
 * @param world everything
 * @param when at which moment, in words
 */
record Live(World world, String when) {

    private static final Instant FAR = World.START.plus(Duration.ofDays(1_000));
    private static final int ALL = Integer.MAX_VALUE;

    /** Compares all of it; everything that was done must have been committed. */
    void check() {
        Replayed replayed = new Replayed(world.log);
        checkIncidents(replayed.incidents());
        checkDeliveries(replayed.deliveries());
        checkAlerts();
        checkTriage();
    }

    private void checkTriage() {
        Set<DueIndex.Entry> armed = new HashSet<>();
        Set<DueIndex.Entry> wanted = new HashSet<>();
        for (Task task : tasks(Part.TRIAGE_STATES)) {
            armed.addAll(deadlines(task, Part.TRIAGE_DEADLINES));
            Live.<TriageSubject>read(task, Part.TRIAGE_STATES)
                    .forEach(
                            (subject, state) ->
                                    state.deadlines()
                                            .forEach(
                                                    (timer, due) ->
                                                            wanted.add(
                                                                    new DueIndex.Entry(
                                                                            due,
                                                                            subject,
                                                                            timer.key()))));
        }
        assertThat(armed).as("deadlines of triage, " + when).isEqualTo(wanted);
    }

    /** What is counted and not told yet is in the store alone. */
    private void checkAlerts() {
        Map<String, AlertRecord> last = new HashMap<>();
        world.log.values(Topics.ALERT_EVENTS).forEach(event -> last.put(event.alertId(), event));
        Set<DueIndex.Entry> armed = new HashSet<>();
        Set<DueIndex.Entry> wanted = new HashSet<>();
        for (Task task : tasks(Part.ALERT_STATES)) {
            armed.addAll(deadlines(task, Part.ALERT_DEADLINES));
            Live.<Alert>read(task, Part.ALERT_STATES)
                    .forEach(
                            (key, alert) -> {
                                alert.nextDeadline()
                                        .map(due -> new DueIndex.Entry(due, key))
                                        .ifPresent(wanted::add);
                                AlertRecord told = requireNonNull(last.get(alert.id()));
                                assertThat(told.sequence()).isEqualTo(alert.sequence());
                                if (alert.count().untold() == 0
                                        && alert.turns().told() == alert.status()) {
                                    assertThat(told.event().alert())
                                            .as("alert, " + when)
                                            .isEqualTo(alert.summary());
                                }
                            });
        }
        assertThat(armed).as("deadlines of alerts, " + when).isEqualTo(wanted);
    }

    private void checkIncidents(Map<String, Incident> replayed) {
        Map<String, Incident> live = new HashMap<>();
        Set<DueIndex.Entry> armed = new HashSet<>();
        for (Task task : tasks(Part.INCIDENTS)) {
            live.putAll(Live.<Incident>read(task, Part.INCIDENTS));
            armed.addAll(deadlines(task, Part.DEADLINES));
        }
        assertThat(live).as("incidents, " + when).isEqualTo(replayed);
        Set<DueIndex.Entry> wanted = new HashSet<>();
        replayed.forEach(
                (id, incident) ->
                        incident.deadlines()
                                .forEach(
                                        (timer, due) ->
                                                wanted.add(
                                                        new DueIndex.Entry(due, id, timer.key()))));
        assertThat(armed).as("deadlines of incidents, " + when).isEqualTo(wanted);
    }

    private void checkDeliveries(Map<DeliveryId, Delivery> replayed) {
        Map<DeliveryId, Delivery> live = new HashMap<>();
        for (Task task : tasks(Part.DELIVERIES)) {
            Map<String, Delivery> ofTask = read(task, Part.DELIVERIES);
            ofTask.values().forEach(delivery -> live.put(delivery.id(), delivery));
            checkQueues(task, ofTask);
            checkDeadlines(task, ofTask);
        }
        assertThat(live.keySet()).as("deliveries, " + when).isEqualTo(replayed.keySet());
        live.forEach(
                (id, delivery) ->
                        assertThat(replayed.get(id))
                                .as("delivery, %s: %s", when, delivery)
                                .matches(one -> Replayed.isSame(delivery, one)));
    }

    private void checkQueues(Task task, Map<String, Delivery> deliveries) {
        Set<String> waiting = new HashSet<>();
        deliveries.forEach(
                (key, delivery) -> {
                    if (delivery.status() == DeliveryStatus.HELD) {
                        waiting.add(key);
                    }
                });
        assertThat(Live.<String>read(task, Part.QUEUES).values())
                .as("queues, " + when)
                .containsExactlyInAnyOrderElementsOf(waiting);
    }

    /** What was armed for a deadline that has changed may stay. */
    private void checkDeadlines(Task task, Map<String, Delivery> deliveries) {
        Set<DueIndex.Entry> wanted = new HashSet<>();
        deliveries.forEach(
                (key, delivery) ->
                        delivery.nextDeadline()
                                .map(due -> new DueIndex.Entry(due, page(key, delivery)))
                                .ifPresent(wanted::add));
        assertThat(new HashSet<>(deadlines(task, Part.DELIVERY_DEADLINES)))
                .as("deadlines of deliveries, " + when)
                .containsAll(wanted);
    }

    private static String page(String key, Delivery delivery) {
        int channel = delivery.id().channel().name().length();
        return "page\n" + key.substring(0, key.length() - channel);
    }

    /** What is over is forgotten at last, so that stores do not grow for ever. */
    void checkForgotten() {
        for (Task task : tasks(Part.TRIAGE_STATES)) {
            assertThat(read(task, Part.TRIAGE_STATES)).as(when).isEmpty();
            assertThat(deadlines(task, Part.TRIAGE_DEADLINES)).as(when).isEmpty();
        }
        for (Task task : tasks(Part.DELIVERIES)) {
            assertThat(read(task, Part.DELIVERIES)).as(when).isEmpty();
            assertThat(read(task, Part.QUEUES)).as(when).isEmpty();
            assertThat(read(task, Part.CONVERSATIONS)).as(when).isEmpty();
        }
    }

    private List<Task> tasks(String store) {
        return world.applications.stream()
                .flatMap(application -> application.tasks().stream())
                .filter(task -> task.part().has(store))
                .toList();
    }

    private static List<DueIndex.Entry> deadlines(Task task, String store) {
        return new DueIndex(task.driver().getKeyValueStore(store)).due(FAR, ALL);
    }

    private static <V> Map<String, V> read(Task task, String store) {
        Map<String, V> found = new HashMap<>();
        try (KeyValueIterator<String, V> all =
                task.driver().<String, V>getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> found.put(entry.key, entry.value));
        }
        return found;
    }
}
