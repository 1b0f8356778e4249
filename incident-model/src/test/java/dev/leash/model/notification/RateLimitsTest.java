package dev.leash.model.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.RateLimits.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final RateLimits LIMITS =
            new RateLimits(
                    Map.of(
                            Channel.SMS,
                            List.of(
                                    new Limit(2, Duration.ofMinutes(1)),
                                    new Limit(4, Duration.ofMinutes(15)))));

    private SendHistory traffic = SendHistory.none("alice");

    @Test
    void leaveRoomForWhatIsAllowed() {
        sentAt(0);

        assertThat(opensAfterSeconds(5, true)).isZero();
    }

    @Test
    void openWhenTheOldestOfTheWindowHasLeftIt() {
        sentAt(0);
        sentAt(10);

        assertThat(opensAfterSeconds(20, true)).isEqualTo(60);
        assertThat(opensAfterSeconds(60, true)).isZero();
    }

    @Test
    void allHold() {
        sentAt(0);
        sentAt(10);
        sentAt(60);
        sentAt(70);

        assertThat(opensAfterSeconds(130, true)).isEqualTo(900);
    }

    @Test
    void leaveHalfOfTheRoomToWhatAsksForAnAnswer() {
        sentAt(0);

        assertThat(opensAfterSeconds(5, false)).isEqualTo(60);
        assertThat(opensAfterSeconds(5, true)).isZero();
    }

    @Test
    void doNotCountWhatTheClockHasYetToShowAfterItWasSetBack() {
        sentAt(3_600);
        sentAt(3_610);

        assertThat(opensAfterSeconds(20, true)).isZero();
    }

    @Test
    void countFromAnewAfterTheClockWasSetBack() {
        sentAt(3_600);
        sentAt(0);
        assertThat(opensAfterSeconds(3_605, true)).isZero();

        sentAt(10);
        assertThat(opensAfterSeconds(20, true)).isEqualTo(60);
    }

    @Test
    void holdForEachChannelAlone() {
        sentAt(0);
        sentAt(0);

        assertThat(LIMITS.opensAt(Channel.EMAIL, traffic, true, START)).isEmpty();
    }

    @Test
    void rememberNothingLongerThanTheyAsk() {
        for (int second = 0; second < 10_000; second += 60) {
            sentAt(second);
        }

        assertThat(traffic.on(Channel.SMS)).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void areOfASizeThatMakesSense(int messages) {
        assertThatThrownBy(() -> new Limit(messages, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1 to 1000 in at most a day are allowed");
    }

    private void sentAt(long second) {
        traffic = traffic.with(Channel.SMS, START.plusSeconds(second), LIMITS);
    }

    private long opensAfterSeconds(long now, boolean urgent) {
        return LIMITS.opensAt(Channel.SMS, traffic, urgent, START.plusSeconds(now))
                .map(opens -> Duration.between(START, opens).toSeconds())
                .orElse(0L);
    }
}
