package dev.leash.intake.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.declare.TriageWaitPolicy.Wait;
import org.junit.jupiter.api.Test;

class TriageWaitPolicyTest {

    private final TriageWaitPolicy punctuality = new TriageWaitPolicy();

    @Test
    void everybodyWaitsForTriageThatKeepsUp() {
        punctuality.noted(true);

        assertThat(punctuality.next()).isEqualTo(Wait.WITH_OTHERS);
        assertThat(punctuality.next()).isEqualTo(Wait.WITH_OTHERS);
    }

    @Test
    void onlyOneWaitsForTriageThatIsBehind() {
        punctuality.noted(false);

        assertThat(punctuality.next()).isEqualTo(Wait.AS_SCOUT);
        assertThat(punctuality.next()).isEqualTo(Wait.NOT);
    }

    @Test
    void anotherOneWaitsAfterTheOneThatWaitedInVain() {
        punctuality.noted(false);
        Wait first = punctuality.next();
        punctuality.noted(false);
        punctuality.over(first);

        assertThat(punctuality.next()).isEqualTo(Wait.AS_SCOUT);
    }

    @Test
    void theEndOfNoWaitLetsNobodyIn() {
        punctuality.noted(false);
        assertThat(punctuality.next()).isEqualTo(Wait.AS_SCOUT);
        punctuality.over(punctuality.next());

        assertThat(punctuality.next()).isEqualTo(Wait.NOT);
    }

    @Test
    void everybodyWaitsAgainOnceOneWasAnswered() {
        punctuality.noted(false);
        Wait scout = punctuality.next();
        punctuality.noted(true);
        punctuality.over(scout);

        assertThat(punctuality.next()).isEqualTo(Wait.WITH_OTHERS);
    }

    @Test
    void aCrowdDoesNotWait() {
        for (int waiting = 0; waiting < TriageWaitPolicy.MAX_TOGETHER; waiting++) {
            assertThat(punctuality.next()).isEqualTo(Wait.WITH_OTHERS);
        }
        assertThat(punctuality.next()).isEqualTo(Wait.NOT);

        punctuality.over(Wait.NOT);
        assertThat(punctuality.next()).isEqualTo(Wait.NOT);

        punctuality.over(Wait.WITH_OTHERS);
        assertThat(punctuality.next()).isEqualTo(Wait.WITH_OTHERS);
    }
}
