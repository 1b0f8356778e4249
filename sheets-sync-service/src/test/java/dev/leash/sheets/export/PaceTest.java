package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.sheets.workbook.Pacing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Pacing CSV = new Pacing(Duration.ofSeconds(1), 20);

    private final Pace pace = new Pace(CSV, millis(1_000));

    @Test
    void allowsTheFirstWriteAtOnce() {
        assertThat(pace.allows(millis(1_000))).isTrue();
    }

    @Test
    void leavesASecondAfterAQuickWrite() {
        pace.wrote(millis(1_000), millis(1_010));

        assertThat(pace.allows(millis(2_009))).isFalse();
        assertThat(pace.allows(millis(2_010))).isTrue();
    }

    @Test
    void neverWritesForMoreThanATwentiethOfTheTime() {
        pace.wrote(millis(1_000), millis(2_000));

        assertThat(pace.allows(millis(20_999))).isFalse();
        assertThat(pace.allows(millis(21_000))).isTrue();
    }

    @Test
    void doesNotMindAClockThatOverflows() {
        Pace late = new Pace(CSV, Long.MAX_VALUE - 5);
        late.wrote(Long.MAX_VALUE - 5, Long.MAX_VALUE - 1);

        assertThat(late.allows(Long.MAX_VALUE)).isFalse();
        assertThat(late.allows(Long.MIN_VALUE + millis(1_000))).isTrue();
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
