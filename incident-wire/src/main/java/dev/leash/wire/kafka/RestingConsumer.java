package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer of Kafka Streams that waits as long as there is nothing to do, once it has settled. */
final class RestingConsumer extends KafkaConsumer<byte[], byte[]> {

    /** While stores are restored the thread has to look after them. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(30);

    private final Duration commitInterval;
    private Set<TopicPartition> partitions = Set.of();
    private long changedAtNanos = System.nanoTime();

    RestingConsumer(Map<String, Object> settings, Duration commitInterval) {
        super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.commitInterval = commitInterval;
    }

    /** Waits for no longer than it is told where that is not at all, or longer than any rest. */
    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Rest rest = Rest.ofThread();
        Duration length = rest.length(System.nanoTime(), commitInterval);
        boolean mayRest =
                isSettled() && timeout.isPositive() && timeout.compareTo(Rest.AT_MOST) < 0;
        ConsumerRecords<byte[], byte[]> records = read(mayRest ? length : timeout);
        if (!records.isEmpty()) {
            rest.hasWork();
        }
        return records;
    }

    /** Kafka Streams wakes nobody; who is woken was waiting by a clock that was set back. */
    private ConsumerRecords<byte[], byte[]> read(Duration timeout) {
        try {
            return super.poll(timeout);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        }
    }

    private boolean isSettled() {
        Set<TopicPartition> now = assignment();
        if (!now.equals(partitions)) {
            partitions = Set.copyOf(now);
            changedAtNanos = System.nanoTime();
        }
        return System.nanoTime() - changedAtNanos > SETTLED_AFTER.toNanos();
    }
}
