package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StopLatchTest {

    private final StopLatch closing = new StopLatch();

    @Test
    void isNotRequestedUntilItIs() {
        assertThat(closing.isRequested()).isFalse();
        assertThat(closing.isRequestedWithin(Duration.ofMillis(1))).isFalse();

        closing.request();

        assertThat(closing.isRequested()).isTrue();
        assertThat(closing.isRequestedWithin(Duration.ofDays(1))).isTrue();
    }

    @Test
    void wakesWhoeverWaits() {
        var told =
                CompletableFuture.supplyAsync(() -> closing.isRequestedWithin(Duration.ofDays(1)));

        closing.request();

        assertThat(told).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
    }

    @Test
    void anInterruptionCountsAndIsKept() {
        Thread.currentThread().interrupt();

        assertThat(closing.isRequestedWithin(Duration.ofDays(1))).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(closing.isRequested()).isFalse();
    }
}
