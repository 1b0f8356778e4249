package dev.leash.benchmarks;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Reads events as they become visible, and measures the lateness of the first deadline of each
 * incident.
 *
 * @param facts the events since this began to follow them
 * @param incidents the incidents after their last event
 * @param seen the incidents whose first deadline was met
 */
record Met(KafkaConsumer<String, byte[]> facts, Map<String, Incident> incidents, Set<String> seen)
        implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    static Met following(KafkaAccess kafka) {
        TopicReader tail = TopicReader.of(kafka, List.of(Topics.EVENTS.name()));
        tail.skipToEnd();
        return new Met(tail.consumer(), new HashMap<>(), new HashSet<>());
    }

    /** Waits until that many were met. */
    Histogram await(int count, Duration atMost) {
        Histogram millis = new Histogram(3);
        long giveUpAt = System.nanoTime() + atMost.toNanos();
        while (seen.size() < count) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException(
                        "only " + seen.size() + " of " + count + " deadlines were met");
            }
            facts.poll(POLL)
                    .forEach(
                            record ->
                                    note(
                                            Topics.EVENTS.codec().decode(record.value()),
                                            Instant.now(),
                                            millis));
        }
        return millis;
    }

    private void note(IncidentRecord fact, Instant now, Histogram millis) {
        Incident before = incidents.getOrDefault(fact.incidentId(), Incident.UNREPORTED);
        Instant due = before.nextDeadline().orElse(null);
        boolean isMet = due != null && fact.actor().equals(Actor.timer());
        if (isMet && seen.add(fact.incidentId())) {
            millis.recordValue(Math.max(0, Duration.between(due, now).toMillis()));
        }
        incidents.put(fact.incidentId(), Lifecycle.evolve(before, fact));
    }

    @Override
    public void close() {
        facts.close();
    }
}
