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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
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

    private static final int CONNECTIONS = 32;

    /** Durations in milliseconds, at that many reports each second. */
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
        LinkedBlockingQueue<Posts> free = new LinkedBlockingQueue<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            free.add(new Posts(port, "/webhooks/new_incident_webhook"));
        }
        long every = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        try (ExecutorService posters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long count = 0; count * every < time.toNanos(); count++) {
                Pause.untilNanoTime(start + count * every);
                Instant due = Instant.now();
                var _ = posters.submit(() -> postOne(free, due, postedAt));
            }
        }
        for (Posts posts : free) {
            posts.close();
        }
    }

    private static Void postOne(
            LinkedBlockingQueue<Posts> free, Instant due, Map<String, Instant> postedAt)
            throws IOException, InterruptedException {
        Posts posts = free.take();
        Posts.Answer answer = posts.post("Database down at " + due + " " + System.nanoTime());
        postedAt.put(answer.body().replaceAll("\\D", ""), due);
        free.add(posts);
        return null;
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
