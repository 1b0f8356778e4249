package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollWaitTest {

    private static final Duration COMMITS_AFTER = Duration.ofMillis(10);
    private static final Duration COMMITTED = Duration.ofMillis(12);
    private static final long NOW = 1_000_000_000L;

    private final PollWait rest = new PollWait();

    @Test
    void withNothingToDoItIsLong() {
        assertThat(length(NOW)).isEqualTo(PollWait.AT_MOST);
        assertThat(length(NOW)).isEqualTo(PollWait.AT_MOST);
    }

    @Test
    void endsWithTheNextAlarmAndThenForgetsIt() {
        rest.wakeAt(NOW + millis(300));
        rest.wakeAt(NOW + millis(100));
        rest.wakeAt(NOW + millis(100));

        assertThat(length(NOW)).isEqualTo(Duration.ofMillis(100));
        assertThat(length(NOW + millis(250))).isEqualTo(COMMITTED);
        assertThat(length(NOW + millis(262))).isEqualTo(Duration.ofMillis(38));
        assertThat(length(NOW + millis(300))).isEqualTo(COMMITTED);
        assertThat(length(NOW + millis(312))).isEqualTo(PollWait.AT_MOST);
    }

    @Test
    void afterWorkItIsNoLongerThanUntilTheCommit() {
        rest.hasWork();

        assertThat(length(NOW)).isEqualTo(COMMITTED);
        assertThat(length(NOW)).isEqualTo(PollWait.AT_MOST);
    }

    @Test
    void anAlarmSoonerThanTheCommitComesFirst() {
        rest.hasWork();
        rest.wakeAt(NOW + millis(5));

        assertThat(length(NOW)).isEqualTo(Duration.ofMillis(5));
    }

    private Duration length(long now) {
        return rest.length(now, COMMITS_AFTER);
    }

    private static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }
}
