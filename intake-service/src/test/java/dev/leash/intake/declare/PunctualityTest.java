package dev.leash.intake.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.declare.Punctuality.Wait;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PunctualityTest {

    private final Punctuality punctuality = new Punctuality();

    private static final Duration SOON = Duration.ofMillis(20);

    @Test
    void everybodyWaitsForTriageThatKeepsUp() {
        punctuality.noted(true, SOON);

        assertThat(punctuality.next()).isEqualTo(Wait.WITH_OTHERS);
        assertThat(punctuality.next()).isEqualTo(Wait.WITH_OTHERS);
    }

    @Test
    void onlyOneWaitsForTriageThatIsBehind() {
        punctuality.noted(false, Duration.ofSeconds(2));

        assertThat(punctuality.next()).isEqualTo(Wait.AS_SCOUT);
        assertThat(punctuality.next()).isEqualTo(Wait.NOT);
    }

    @Test
    void anotherOneWaitsAfterTheOneThatWaitedInVain() {
        punctuality.noted(false, Duration.ofSeconds(2));
        Wait first = punctuality.next();
        punctuality.noted(false, Duration.ofSeconds(2));
        punctuality.over(first);

        assertThat(punctuality.next()).isEqualTo(Wait.AS_SCOUT);
    }

    @Test
    void theEndOfNoWaitLetsNobodyIn() {
        punctuality.noted(false, Duration.ofSeconds(2));
        assertThat(punctuality.next()).isEqualTo(Wait.AS_SCOUT);
        punctuality.over(punctuality.next());

        assertThat(punctuality.next()).isEqualTo(Wait.NOT);
    }

    @Test
    void everybodyWaitsAgainOnceOneWasAnswered() {
        punctuality.noted(false, Duration.ofSeconds(2));
        Wait scout = punctuality.next();
        punctuality.noted(true, SOON);
        punctuality.over(scout);

        assertThat(punctuality.next()).isEqualTo(Wait.WITH_OTHERS);
    }

    @Test
    void anAnswerThatTookLongIsNotInTime() {
        punctuality.noted(true, Punctuality.IN_TIME.plusMillis(1));

        assertThat(punctuality.next()).isEqualTo(Wait.AS_SCOUT);
        assertThat(punctuality.next()).isEqualTo(Wait.NOT);
    }
}
