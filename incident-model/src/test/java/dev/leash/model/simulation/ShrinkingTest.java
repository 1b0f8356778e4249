package dev.leash.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    @Test
    void leavesWhatTheFailureNeeds() {
        Scenario failing = Scenario.of(7, 600);

        Scenario smallest =
                Shrinking.smallest(failing, one -> one.steps().containsAll(List.of(3, 250, 599)));

        assertThat(smallest.steps()).containsExactly(3, 250, 599);
    }

    @Test
    void leavesAStepThatAloneFails() {
        Scenario smallest = Shrinking.smallest(Scenario.of(7, 33), one -> one.steps().contains(17));

        assertThat(smallest.steps()).containsExactly(17);
    }

    @Test
    void leavesNothingWhenTheWorldFailsByItself() {
        assertThat(Shrinking.smallest(Scenario.of(7, 33), _ -> true).steps()).isEmpty();
    }

    @Test
    void aScenarioIsWrittenAndReadAgain() {
        Scenario scenario = new Scenario(-7, List.of(0, 3, 12));

        assertThat(scenario).hasToString("seed -7: 0 3 12");
        assertThat(Scenario.parse(scenario.toString())).isEqualTo(scenario);
    }
}
