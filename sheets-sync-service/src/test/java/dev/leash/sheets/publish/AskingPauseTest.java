package dev.leash.sheets.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingPauseTest {

    private long nanos = -7;
    private final AskingPause pause = new AskingPause(() -> nanos);

    @Test
    void doublesUpToAMinuteAndBeginsAnew() {
        assertThat(pause.isOver()).isTrue();
        List<Long> seconds = new ArrayList<>();
        for (int times = 0; times < 6; times++) {
            seconds.add(secondsUntilOver());
        }
        pause.end();
        assertThat(pause.isOver()).isTrue();
        seconds.add(secondsUntilOver());

        assertThat(seconds).containsExactly(4L, 8L, 16L, 32L, 60L, 60L, 4L);
    }

    private long secondsUntilOver() {
        pause.lengthen();
        long seconds = 0;
        while (!pause.isOver()) {
            nanos += Duration.ofSeconds(1).toNanos();
            seconds++;
        }
        return seconds;
    }
}
