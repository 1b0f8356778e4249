package dev.leash.notifier.work;

import static org.awaitility.Awaitility.await;

import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every receipt there is, in the order of each delivery. */
final class Receipts implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Receipt> read = new ArrayList<>();

    Receipts(KafkaAccess kafka) {
        consumer =
                new KafkaConsumer<>(
                        Baseline.consumer(kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(
                consumer.partitionsFor(Topics.RECEIPTS.name()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Waits for so many of one incident. */
    List<Receipt> of(String incidentId, int count) {
        await().until(() -> of(incidentId).size() >= count);
        return of(incidentId);
    }

    private List<Receipt> of(String incidentId) {
        consumer.poll(Duration.ofMillis(50))
                .forEach(record -> read.add(Topics.RECEIPTS.codec().decode(record.value())));
        return read.stream()
                .filter(receipt -> receipt.delivery().incidentId().equals(incidentId))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
