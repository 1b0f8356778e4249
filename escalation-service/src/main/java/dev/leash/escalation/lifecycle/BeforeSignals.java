package dev.leash.escalation.lifecycle;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The order in which a task takes commands and signals: of the topics it reads, Kafka Streams takes
 * the record with the oldest timestamp first, so commands count as an {@link #HEAD_START} older
 * than they are. What a person asks in a storm of reports is answered before them, and reports wait
 * for no command that came more than an hour after them. Nothing else reads these timestamps.
 */
final class BeforeSignals implements TimestampExtractor {

    static final Duration HEAD_START = Duration.ofHours(1);

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(0, record.timestamp() - HEAD_START.toMillis());
    }
}
