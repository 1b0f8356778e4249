package dev.leash.benchmarks.bare;

import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.StreamsApp;
import dev.leash.wire.kafka.TopicReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producer, pass-through with a store, and consumer that completes the waiting requests. */
final class Pipeline {

    static final String IN = "bare.in";
    static final String OUT = "bare.out";

    private final Producer<String, byte[]> producer;
    private final StreamsApp streams;
    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();

    Pipeline(KafkaAccess kafka, Path folder, int hops) {
        producer =
                new KafkaProducer<>(
                        Baseline.producer(kafka),
                        new StringSerializer(),
                        new ByteArraySerializer());
        streams =
                StreamsApp.start(
                        Baseline.streams(kafka, "bare", "bare", folder),
                        topology -> PassThrough.define(topology, topics(hops)));
        TopicReader tail = TopicReader.of(kafka, List.of(OUT));
        tail.skipToEnd();
        Thread.ofPlatform().daemon().name("bare-replies").start(() -> tail.run(this::answer));
    }

    /** The topics that so many hops lie between. */
    static List<String> topics(int hops) {
        List<String> topics = new ArrayList<>(List.of(IN));
        for (int hop = 1; hop < hops; hop++) {
            topics.add("bare.hop-" + hop);
        }
        topics.add(OUT);
        return topics;
    }

    /** Sends it through. */
    CompletableFuture<String> pass(byte[] body) {
        String id = UUID.randomUUID().toString();
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        var _ =
                producer.send(
                        new ProducerRecord<>(IN, id, body),
                        (_, failure) ->
                                Optional.ofNullable(failure)
                                        .ifPresent(answer::completeExceptionally));
        return answer;
    }

    void awaitRunning() {
        while (!streams.isRunning()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void answer(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Optional.ofNullable(waiting.remove(record.key()))
                    .ifPresent(answer -> answer.complete(record.key()));
        }
    }
}
