package dev.leash.escalation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BeforeSignalsTest {

    private static final long HOUR_MS = 3_600_000;

    @Test
    void aCommandGoesBeforeTheReportsOfTheHourBefore() {
        assertThat(extracted(10 * HOUR_MS)).isEqualTo(9 * HOUR_MS);
    }

    /** Kafka Streams drops what has a negative one. */
    @Test
    void noTimestampIsNegative() {
        assertThat(extracted(7)).isZero();
    }

    private static long extracted(long timestampMs) {
        return new BeforeSignals()
                .extract(
                        new ConsumerRecord<>(
                                "leash.commands",
                                0,
                                0,
                                timestampMs,
                                TimestampType.CREATE_TIME,
                                0,
                                0,
                                "1",
                                "",
                                new RecordHeaders(),
                                Optional.empty()),
                        0);
    }
}
