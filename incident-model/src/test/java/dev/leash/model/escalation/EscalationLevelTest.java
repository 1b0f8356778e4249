package dev.leash.model.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationLevelTest {

    private static final Target ALICE = new Target.Person("alice");

    @ParameterizedTest
    @ValueSource(longs = {EscalationLevel.MIN_MILLIS, 90_500, EscalationLevel.MAX_MILLIS})
    void keepsItsTimeToTheMillisecond(long millis) {
        assertThat(new EscalationLevel(List.of(ALICE), millis).escalateAfter())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, EscalationLevel.MIN_MILLIS - 1, EscalationLevel.MAX_MILLIS + 1})
    void refusesATimeOutOfBounds(long millis) {
        assertThatThrownBy(() -> new EscalationLevel(List.of(ALICE), millis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "escalateAfterMillis is " + millis + "; from 100 to 2592000000 is allowed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, EscalationLevel.MAX_TARGETS + 1})
    void refusesNoTargetsAndTooMany(int targets) {
        assertThatThrownBy(() -> new EscalationLevel(Collections.nCopies(targets, ALICE), 1_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a level has " + targets + " targets; from 1 to 20 are allowed");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-3, 4"})
    void standsAtAPlaceThatCountsFromOne(long round, int rung) {
        assertThatThrownBy(() -> new PathPosition(round, rung))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("round " + round + ", level " + rung + ": both count from 1");
    }
}
