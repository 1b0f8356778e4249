package dev.leash.escalation.lifecycle;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Timestamps that give commands precedence over signals. Of the topics of a task, Kafka Streams
 * takes the record with the oldest timestamp first, so those of commands are moved back by {@link
 * #HEAD_START}. A person's command is decided before a flood of reports, and a report waits for no
 * command that is more than an hour younger. Nothing else reads these timestamps.
 */
final class BeforeSignals implements TimestampExtractor {

    static final Duration HEAD_START = Duration.ofHours(1);

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(0, record.timestamp() - HEAD_START.toMillis());
    }
}
