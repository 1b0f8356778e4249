package dev.leash.model.escalation;

import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.escalation.TestPaths.rung;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.escalation.EscalationPath.WhenNobody;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationPathTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final EscalationLevel FIRST = rung(ofMinutes(5), "alice");
    private static final EscalationLevel SECOND = rung(ofMinutes(10), "bob", "carol");

    @Test
    void goesFromRungToRung() {
        assertThat(path(1, FIRST, SECOND).after(PathPosition.FIRST))
                .contains(new PathPosition(1, 2));
    }

    @Test
    void beginsAgainWhileThereAreRoundsLeft() {
        assertThat(path(2, FIRST, SECOND).after(new PathPosition(1, 2)))
                .contains(new PathPosition(2, 1));
    }

    @Test
    void endsAfterTheLastRungOfTheLastRound() {
        assertThat(path(2, FIRST, SECOND).after(new PathPosition(2, 2))).isEmpty();
    }

    @Test
    void neverEndsWithoutALimit() {
        assertThat(path(0, FIRST, SECOND).after(new PathPosition(1_000_000, 2)))
                .contains(new PathPosition(1_000_001, 1));
    }

    @Test
    void goesRoundAgainWhenAPersonAsksForMore() {
        EscalationPath path = path(1, FIRST, SECOND);

        assertThat(path.afterOrAround(PathPosition.FIRST)).isEqualTo(new PathPosition(1, 2));
        assertThat(path.afterOrAround(new PathPosition(1, 2))).isEqualTo(new PathPosition(2, 1));
    }

    @Test
    void endsAgainAfterARoundThatAPersonAskedFor() {
        EscalationPath path = path(1, FIRST, SECOND);

        assertThat(path.after(new PathPosition(2, 1))).contains(new PathPosition(2, 2));
        assertThat(path.after(new PathPosition(2, 2))).isEmpty();
    }

    @Test
    void givesThePeopleOfARungTheTimeOfThatRung() {
        EscalationPath path = path(1, FIRST, SECOND);

        assertThat(path.rungAt(new PathPosition(7, 2))).isEqualTo(SECOND);
        assertThat(path.deadlineFrom(NOON, PathPosition.FIRST)).isEqualTo(NOON.plus(ofMinutes(5)));
        assertThat(path.deadlineFrom(NOON, new PathPosition(7, 2)))
                .isEqualTo(NOON.plus(ofMinutes(10)));
        assertThat(path.roundLength()).isEqualTo(ofMinutes(15));
    }

    @Test
    void rotatesOneScheduleForEverWithoutAPathOfOnesOwn() {
        EscalationPath path = rotating("primary", ofMinutes(15));

        assertThat(path.rungs())
                .containsExactly(rung(ofMinutes(15), new Target.NextOnCall("primary")));
        assertThat(path.rounds()).isZero();
        assertThat(path.version()).isEqualTo(1);
    }

    @Test
    void refusesNoRungsAndTooMany() {
        assertThatThrownBy(() -> path(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("path 'default' has 0 levels; from 1 to 50 are allowed");
        assertThatThrownBy(
                        () ->
                                path(
                                        1,
                                        Collections.nCopies(51, FIRST)
                                                .toArray(EscalationLevel[]::new)))
                .hasMessage("path 'default' has 51 levels; from 1 to 50 are allowed");
    }

    @Test
    void refusesNumbersBelowTheirFirst() {
        assertThatThrownBy(() -> withNumbers(0, 0, 0)).hasMessageContaining("version 0");
        assertThatThrownBy(() -> withNumbers(1, -1, 0)).hasMessageContaining("rounds -1");
        assertThatThrownBy(() -> withNumbers(1, 0, -1)).hasMessageContaining("Millis -1");
    }

    private static EscalationPath withNumbers(long version, int rounds, long ackTimeoutMillis) {
        return new EscalationPath(
                "p", version, List.of(FIRST), rounds, ackTimeoutMillis, WhenNobody.RETRY);
    }
}
