package dev.leash.model.notification;

import static dev.leash.model.notification.TestDelivery.START;
import static dev.leash.model.notification.TestDelivery.ended;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RetryPolicy DEFAULT = RetryPolicy.DEFAULT;

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongestWait() {
        assertThat(
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(attempt -> DEFAULT.delayAfter(attempt, null)))
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
    void honoursALongerWishUpToTheLongestWait() {
        assertThat(DEFAULT.delayAfter(1, ofSeconds(45))).isEqualTo(ofSeconds(45));
        assertThat(DEFAULT.delayAfter(1, ofSeconds(3_600))).isEqualTo(ofSeconds(60));
    }

    @Test
    void doesNotHurryForAShorterWish() {
        assertThat(DEFAULT.delayAfter(4, ofSeconds(1))).isEqualTo(ofSeconds(16));
        assertThat(DEFAULT.delayAfter(4, ofSeconds(-1))).isEqualTo(ofSeconds(16));
    }

    @Test
    void appliesToTheWishOfAProvider() {
        TestDelivery delivery = new TestDelivery();

        assertThat(delivery.when(ended(1, new SendResult.Retryable("429", ofSeconds(20)))))
                .contains(
                        new AttemptFailed(
                                1,
                                "429",
                                false,
                                START.plusSeconds(20),
                                FailureCode.UNAVAILABLE));
    }

    @Property
    void neverWaitsShorterThanTheFirstOrLongerThanTheLongest(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int attempt,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long wishMillis) {
        assertThat(DEFAULT.delayAfter(attempt, Duration.ofMillis(wishMillis)))
                .isBetween(DEFAULT.firstDelay(), DEFAULT.maxDelay());
    }

    @Test
    void takesAboutTwoMinutesByDefault() {
        Duration waits =
                IntStream.range(1, DEFAULT.maxAttempts())
                        .mapToObj(attempt -> DEFAULT.delayAfter(attempt, null))
                        .reduce(Duration.ZERO, Duration::plus);

        assertThat(waits).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void refusesNoAttemptsAndDelaysThatShrink() {
        assertThatThrownBy(() -> new RetryPolicy(0, ofSeconds(1), ofSeconds(2), ofSeconds(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, ofSeconds(2), ofSeconds(1), ofSeconds(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAttempts 1 counts from 1; delays go from PT2S to PT1S");
        assertThatThrownBy(() -> new RetryPolicy(1, ofSeconds(-2), ofSeconds(1), ofSeconds(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
