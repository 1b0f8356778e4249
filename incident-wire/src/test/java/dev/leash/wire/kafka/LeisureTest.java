package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeisureTest {

    @Test
    void whoeverLooksOnRestsLongerThanItWorks() {
        assertThat(Leisure.after(Duration.ofMillis(30))).isEqualTo(Duration.ofMillis(120));
    }

    @Test
    void nobodyIsKeptWaitingForLongerThanASecond() {
        assertThat(Leisure.after(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(1));
    }
}
