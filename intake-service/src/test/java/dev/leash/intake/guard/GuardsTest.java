package dev.leash.intake.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardsTest {

    private static final String TOKEN = "a-token-of-some-length";

    @Test
    void withoutATokenEverybodyIsAdmitted() {
        assertThat(new TokenGuard(Optional.empty()).admits(null, null)).isTrue();
    }

    @Test
    void withATokenItMustBeGiven() {
        TokenGuard guard = new TokenGuard(Optional.of(TOKEN));

        assertThat(guard.admits("Bearer " + TOKEN, null)).isTrue();
        assertThat(guard.admits("bearer " + TOKEN, null)).isTrue();
        assertThat(guard.admits(null, TOKEN)).isTrue();
        assertThat(guard.admits(null, null)).isFalse();
        assertThat(guard.admits("Bearer " + TOKEN + "x", null)).isFalse();
        assertThat(guard.admits("Basic " + TOKEN, "")).isFalse();
        assertThat(guard.admits(TOKEN, null)).isFalse();
    }

    @Test
    void aBurstIsAdmittedAndWhatIsBeyondIsToldWhenToComeBack() {
        Throttle throttle = new Throttle(1);

        assertThat(throttle.secondsToWait()).isEmpty();
        assertThat(throttle.secondsToWait()).isEmpty();
        assertThat(throttle.secondsToWait().orElse(0)).isPositive();
    }
}
