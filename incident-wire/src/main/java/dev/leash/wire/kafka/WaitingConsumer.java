package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumer of Kafka Streams that, once it has settled, waits as long as there is nothing to do. */
final class WaitingConsumer extends KafkaConsumer<byte[], byte[]> {

    /** Time after the start, in which stores are restored and the thread must not wait. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(30);

    private final Duration commitInterval;
    private Set<TopicPartition> partitions = Set.of();
    private long changedAtNanos = System.nanoTime();

    WaitingConsumer(Map<String, Object> settings, Duration commitInterval) {
        super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.commitInterval = commitInterval;
    }

    /** Extends the wait, except where the timeout is zero or longer than the longest wait. */
    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        PollWait rest = PollWait.ofThread();
        Duration length = rest.length(System.nanoTime(), commitInterval);
        boolean mayRest =
                isSettled() && timeout.isPositive() && timeout.compareTo(PollWait.AT_MOST) < 0;
        ConsumerRecords<byte[], byte[]> records = read(mayRest ? length : timeout);
        if (!records.isEmpty()) {
            rest.hasWork();
        }
        return records;
    }

    /**
     * Polls. Kafka Streams itself never wakes the consumer; a wakeup means that the clock was set
     * back during the wait.
     */
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
