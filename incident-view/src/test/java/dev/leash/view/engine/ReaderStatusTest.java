package dev.leash.view.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ReaderStatusTest {

    private final ReaderStatus well = ReaderStatus.STARTING.measured(true, 0, Instant.EPOCH);

    @Test
    void saysInOneLineWhatKeepsIt() {
        ReaderStatus status = well.troubled(new KafkaException("\nno broker answers\nat all"));

        assertThat(status.trouble()).isEqualTo("no broker answers");
        assertThat(status.isUp()).isFalse();
        assertThat(status.ready()).isTrue();
    }

    /** While reports keep coming, the log is never quite read to its end. */
    @Test
    void isReadyOnceItHasCaughtUpThoughTheLogGoesOn() {
        ReaderStatus behind = ReaderStatus.STARTING.measured(false, 145, Instant.EPOCH);
        ReaderStatus there = behind.measured(true, 145, Instant.EPOCH);

        assertThat(behind.ready()).isFalse();
        assertThat(there.ready()).isTrue();
        assertThat(there.measured(false, 300, Instant.EPOCH).ready()).isTrue();
    }

    @Test
    void namesNoClassWhenThereIsNoReason() {
        ReaderStatus status = well.troubled(new TimeoutException());

        assertThat(status.trouble())
                .isEqualTo(
                        "no reason was given, but the log of this process says where it happened");
    }
}
