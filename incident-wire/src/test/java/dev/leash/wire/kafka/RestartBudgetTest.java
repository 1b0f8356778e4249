package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartBudgetTest {

    private final RestartBudget replacements = new RestartBudget();

    /** Nanoseconds count from anywhere, and run over. */
    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void fiveInTenMinutesAreAllowed(long start) {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(replacements.allows(start + minutes(minute))).isTrue();
        }

        assertThat(replacements.allows(start + minutes(10))).isFalse();
    }

    @Test
    void thoseOfLongAgoDoNotCount() {
        for (int minute = 0; minute < 5; minute++) {
            assertThat(replacements.allows(minutes(minute))).isTrue();
        }

        assertThat(replacements.allows(minutes(10) + 1)).isTrue();
        assertThat(replacements.allows(minutes(10) + 2)).isFalse();
    }

    private static long minutes(int count) {
        return Duration.ofMinutes(count).toNanos();
    }
}
