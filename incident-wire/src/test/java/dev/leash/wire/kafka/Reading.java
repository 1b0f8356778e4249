package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * A thread that reads a tail, and what it has seen.
 *
 * @param prefix what the keys of one test begin with
 * @param seen the keys
 */
record Reading(String prefix, Queue<String> seen) {

    static final String TOPIC = Topics.OUTCOMES.name();

    Reading(String prefix) {
        this(prefix, new ConcurrentLinkedQueue<>());
    }

    static TopicReader tail(KafkaAccess kafka) {
        return TopicReader.of(kafka, List.of(TOPIC));
    }

    Future<?> of(TopicReader tail) {
        return run(tail, this::see);
    }

    static Future<?> run(TopicReader tail, Consumer<ConsumerRecords<String, byte[]>> reader) {
        CompletableFuture<?> run = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                tail.run(reader);
                                run.complete(null);
                            } catch (RuntimeException e) {
                                run.completeExceptionally(e);
                            }
                        });
        return run;
    }

    void see(ConsumerRecords<String, byte[]> records) {
        records.forEach(record -> seen.add(record.key()));
    }

    void send(KafkaAccess kafka, String key) {
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            Reply reply = new Reply.Accepted(prefix + key, "12", null);
            assertThat(producers.send(Topics.OUTCOMES, prefix + key, reply))
                    .succeedsWithin(Duration.ofSeconds(30));
        }
    }
}
