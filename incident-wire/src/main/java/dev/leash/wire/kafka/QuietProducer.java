package dev.leash.wire.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A producer of Kafka Streams that asks nothing of the broker where there is nothing to commit.
 * Kafka Streams commits after each ring of a clock, whether or not it led to anything: a
 * transaction that only says once more how far was read would cost the broker as much as one that
 * pages somebody. Such a transaction ends here: a producer sends no end of one to which nothing was
 * added. For one thread.
 */
final class QuietProducer extends KafkaProducer<byte[], byte[]> {

    /** How far was read, as this producer has committed it. */
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private boolean isEmpty = true;

    QuietProducer(Map<String, Object> settings) {
        super(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Future<RecordMetadata> send(
            ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
        isEmpty = false;
        return super.send(record, callback);
    }

    /**
     * Each topic is named with how far was read of it only when that has changed. Where something
     * was written and nothing read, all are named, so that a producer that no longer belongs to the
     * group is fenced.
     */
    @Override
    public void sendOffsetsToTransaction(
            Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        Map<TopicPartition, OffsetAndMetadata> changed = new HashMap<>(offsets);
        changed.entrySet().removeAll(committed.entrySet());
        if (isEmpty && changed.isEmpty()) {
            return;
        }
        super.sendOffsetsToTransaction(changed.isEmpty() ? offsets : changed, group);
        uncommitted.putAll(offsets);
    }

    @Override
    public void commitTransaction() {
        super.commitTransaction();
        committed.putAll(uncommitted);
        begin();
    }

    @Override
    public void abortTransaction() {
        super.abortTransaction();
        begin();
    }

    private void begin() {
        uncommitted.clear();
        isEmpty = true;
    }
}
