package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A consumer that is told at once of what comes while little happens, and at most ten times a
 * second while it keeps up: in a storm, whoever only looks on must not cost those who page.
 */
final class UnhurriedConsumer extends KafkaConsumer<String, byte[]> {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private boolean wasTold;

    UnhurriedConsumer(Map<String, Object> settings) {
        super(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public ConsumerRecords<String, byte[]> poll(Duration timeout) {
        if (wasTold && keepsUp()) {
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
}
