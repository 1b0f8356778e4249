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
 * A consumer of a {@link Tail}. It is in no group and takes leave of nobody, so that it closes
 * without waiting for the answer to its last fetch, however long the broker may keep that back.
 */
final class TailConsumer extends KafkaConsumer<String, byte[]> {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final boolean hurries;
    private boolean wasTold;

    /**
     * A consumer with these settings.
     *
     * @param hurries whether it is told at once of all that comes. One that does not is told at once
     *     while little happens, and at most ten times a second while it keeps up: in a storm,
     *     whoever only looks on must not cost those who page
     */
    TailConsumer(Map<String, Object> settings, boolean hurries) {
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

    /** Whether it has read all there was when it last asked. */
    private boolean keepsUp() {
        return assignment().stream()
                .allMatch(partition -> currentLag(partition).orElse(0) == 0);
    }

    @Override
    public void close() {
        close(CloseOptions.timeout(Duration.ZERO));
    }
}
