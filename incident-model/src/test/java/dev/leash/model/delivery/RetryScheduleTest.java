package dev.leash.model.delivery;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final RetrySchedule DOUBLING =
            RetrySchedule.doubling(9, ofSeconds(2), ofSeconds(60), Duration.ofMinutes(3));
    private static final RetrySchedule JITTERED =
            new RetrySchedule(
                    List.of(ofSeconds(5), Duration.ofHours(10)),
                    100,
                    Duration.ofHours(1),
                    ofSeconds(60));

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongestWait() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(failed -> wait(DOUBLING, failed, null)))
                .containsExactly(
                        ofSeconds(2),
                        ofSeconds(4),
                        ofSeconds(8),
                        ofSeconds(16),
                        ofSeconds(32),
                        ofSeconds(60),
                        ofSeconds(60),
                        ofSeconds(60));
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(DOUBLING.maxAttempts()).isEqualTo(9);
        assertThat(DOUBLING.nextAttempt(9, NOW, null, "x")).isEmpty();
        assertThat(DOUBLING.nextAttempt(10, NOW, null, "x")).isEmpty();
    }

    @Test
    void honoursALongerWishUpToTheLongest() {
        assertThat(wait(DOUBLING, 1, ofSeconds(45))).isEqualTo(ofSeconds(45));
        assertThat(wait(DOUBLING, 1, ofSeconds(3_600))).isEqualTo(ofSeconds(60));
        assertThat(wait(JITTERED, 1, Duration.ofHours(3))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void doesNotHurryForAShorterWish() {
        assertThat(wait(DOUBLING, 4, ofSeconds(1))).isEqualTo(ofSeconds(16));
        assertThat(wait(DOUBLING, 4, ofSeconds(-1))).isEqualTo(ofSeconds(16));
        assertThat(wait(JITTERED, 2, ofSeconds(1))).isGreaterThan(Duration.ofHours(8));
    }

    @Property
    void neverWaitsShorterThanTheFirstOrLongerThanTheLongest(
            @ForAll @IntRange(min = 1, max = 8) int failed,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long wishMillis) {
        assertThat(wait(DOUBLING, failed, Duration.ofMillis(wishMillis)))
                .isBetween(ofSeconds(2), ofSeconds(60));
    }

    @Property
    void everyWaitIsThatOfTheTableGiveOrTakeATenthAndAlwaysTheSame(
            @ForAll @IntRange(min = 1, max = 2) int failed, @ForAll String seed) {
        Duration wait = JITTERED.waits().get(failed - 1);

        assertThat(JITTERED.nextAttempt(failed, NOW, null, seed))
                .isEqualTo(JITTERED.nextAttempt(failed, NOW, null, seed))
                .get()
                .matches(next -> !next.isBefore(NOW.plus(wait.multipliedBy(9).dividedBy(10))))
                .matches(next -> !next.isAfter(NOW.plus(wait.multipliedBy(11).dividedBy(10))));
    }

    @Test
    void refusesNoAttemptsAndDelaysThatShrink() {
        assertThatThrownBy(
                        () -> RetrySchedule.doubling(0, ofSeconds(1), ofSeconds(2), ofSeconds(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> RetrySchedule.doubling(1, ofSeconds(2), ofSeconds(1), ofSeconds(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAttempts 1 counts from 1; delays go from PT2S to PT1S");
        assertThatThrownBy(
                        () -> RetrySchedule.doubling(1, ofSeconds(-2), ofSeconds(1), ofSeconds(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration wait(RetrySchedule schedule, int failed, @Nullable Duration wish) {
        return Duration.between(NOW, schedule.nextAttempt(failed, NOW, wish, "x").orElseThrow());
    }
}
