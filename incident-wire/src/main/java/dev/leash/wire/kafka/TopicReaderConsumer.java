package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Consumer of a {@link TopicReader}. Outside any group, it closes without waiting for the answer to
 * its last fetch, however long the broker may hold that back.
 */
final class TopicReaderConsumer extends KafkaConsumer<String, byte[]> {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final boolean hurries;
    private boolean wasTold;

    /**
     * A consumer with these settings.
     *
     * @param hurries whether every record is delivered at once. Otherwise records are delivered at
     *     once at low load, and at most ten times a second while the reader keeps up: at high load,
     *     a background reader must not slow down paging
     */
    TopicReaderConsumer(Map<String, Object> settings, boolean hurries) {
        super(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.hurries = hurries;
    }

    @Override
    public ConsumerRecords<String, byte[]> poll(Duration timeout) {
        if (!hurries && wasTold && keepsUp()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        ConsumerRecords<String, byte[]> records = super.poll(timeout);
        wasTold = !records.isEmpty();
        return records;
    }

    /** Whether the last poll has read all there was. */
    private boolean keepsUp() {
        return assignment().stream().allMatch(partition -> currentLag(partition).orElse(0) == 0);
    }

    @Override
    public void close() {
        close(CloseOptions.timeout(Duration.ZERO));
    }
}
