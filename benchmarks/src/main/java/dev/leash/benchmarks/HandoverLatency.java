package dev.leash.benchmarks;

import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Measures the time from a report to the moment when its first dispatch is handed to a sender, at a
 * steady rate that does not wait for answers.
 *
 * @param port port of reports
 * @param kafka the cluster with the outbox, where the sandbox keeps what senders were handed
 */
record HandoverLatency(int port, KafkaAccess kafka) {

    /** In milliseconds, of so many posts each second. */
    Histogram run(int perSecond, Duration time) throws IOException {
        Map<String, Instant> postedAt = new ConcurrentHashMap<>();
        Map<String, Instant> handedAt = new ConcurrentHashMap<>();
        TopicReader outbox = TopicReader.of(kafka, List.of(Topics.OUTBOX.name()));
        outbox.skipToEnd();
        Thread reader =
                Thread.ofPlatform()
                        .name("bench-outbox")
                        .start(() -> outbox.run(records -> note(records, handedAt)));
        try {
            post(perSecond, time, postedAt);
            awaitAll(postedAt, handedAt);
        } finally {
            outbox.close();
            join(reader);
        }
        Histogram millis = new Histogram(3);
        postedAt.forEach(
                (id, posted) -> {
                    Instant handed = handedAt.getOrDefault(id, Instant.now());
                    millis.recordValue(Math.max(0, Duration.between(posted, handed).toMillis()));
                });
        return millis;
    }

    private void post(int perSecond, Duration time, Map<String, Instant> postedAt)
            throws IOException {
        var _ =
                new SteadyPosts(port, "/webhooks/new_incident_webhook")
                        .run(
                                perSecond,
                                time,
                                (answer, due) ->
                                        postedAt.put(answer.body().replaceAll("\\D", ""), due));
    }

    private static void note(ConsumerRecords<String, byte[]> records, Map<String, Instant> handed) {
        records.forEach(
                record -> {
                    OutboxMessage message = Topics.OUTBOX.codec().decode(record.value());
                    String id = message.incidentId();
                    if (id != null) {
                        handed.putIfAbsent(id, message.at());
                    }
                });
    }

    private static void awaitAll(Map<String, Instant> posted, Map<String, Instant> handed) {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!handed.keySet().containsAll(posted.keySet()) && System.nanoTime() < giveUpAt) {
            Pause.millis(50);
        }
        long missing = posted.keySet().stream().filter(id -> !handed.containsKey(id)).count();
        if (missing > 0) {
            System.err.printf(
                    "%d of %d were not handed over within 30 s: %s%n",
                    missing,
                    posted.size(),
                    posted.containsKey("") ? "some have no number" : "late");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
