package dev.leash.intake.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyRateLimitTest {

    private final ReplyRateLimit patience = new ReplyRateLimit();

    @Test
    void lastsAFewTimesForEachNumber() {
        assertThat(IntStream.range(0, 3)).allMatch(_ -> patience.lasts("+15550100001"));
        assertThat(patience.lasts("+15550100001")).isFalse();
        assertThat(patience.lasts("+15550100002")).isTrue();
    }

    @Test
    void lastsForNobodyLongerBecauseManyOthersAsk() {
        IntStream.range(0, 4).forEach(_ -> patience.lasts("+15550100001"));
        IntStream.range(0, 10_000).forEach(i -> patience.lasts("+1666" + i));

        assertThat(patience.lasts("+15550100001")).isFalse();
    }
}
