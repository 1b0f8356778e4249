package dev.leash.model.escalation;

import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rung;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathCatchUpTest {

    private static final Instant DUE = Instant.parse("2026-03-02T12:00:00Z");
    private static final EscalationLevel FIVE = rung(ofMinutes(5), "alice");
    private static final EscalationLevel TEN = rung(ofMinutes(10), "bob");
    private static final EscalationLevel TWENTY = rung(ofMinutes(20), "carol");

    @Test
    void goesToTheNextRungInTime() {
        assertThat(after(path(1, FIVE, TEN), PathPosition.FIRST, DUE, DUE))
                .contains(new PathCatchUp(new PathPosition(1, 2), DUE.plus(ofMinutes(10)), 0));
    }

    @Test
    void countsTheNextRungFromTheDeadlineAndNotFromWhenItFired() {
        assertThat(after(path(1, FIVE, TEN), PathPosition.FIRST, DUE, late(ofMinutes(3))))
                .contains(new PathCatchUp(new PathPosition(1, 2), DUE.plus(ofMinutes(10)), 0));
    }

    @Test
    void beginsWithARungThatWasDue() {
        assertThat(PathCatchUp.of(path(1, FIVE, TEN), PathPosition.FIRST, DUE, late(ofMinutes(3))))
                .isEqualTo(new PathCatchUp(PathPosition.FIRST, DUE.plus(ofMinutes(5)), 0));
    }

    @Test
    void isOverOnceThePathHasEnded() {
        assertThat(after(path(1, FIVE, TEN), new PathPosition(1, 2), DUE, DUE)).isEmpty();
    }

    @Test
    void passesOverARungExactlyWhenItsTimeIsUp() {
        EscalationPath path = path(1, FIVE, TEN, TWENTY);

        assertThat(after(path, PathPosition.FIRST, DUE, late(ofMinutes(10).minusMillis(1))))
                .contains(new PathCatchUp(new PathPosition(1, 2), DUE.plus(ofMinutes(10)), 0));
        assertThat(after(path, PathPosition.FIRST, DUE, late(ofMinutes(10))))
                .contains(new PathCatchUp(new PathPosition(1, 3), DUE.plus(ofMinutes(30)), 1));
    }

    @Test
    void collapsesMissedRungsOverTheEndOfARound() {
        assertThat(after(path(0, FIVE, TEN), PathPosition.FIRST, DUE, late(ofMinutes(27))))
                .contains(new PathCatchUp(new PathPosition(3, 1), DUE.plus(ofMinutes(30)), 3));
    }

    @Test
    void collapsesYearsOfRoundsAtOnce() {
        EscalationPath path = path(0, rung(ofMillis(100), "alice"));
        Duration years = Duration.ofDays(3_650);

        assertThat(after(path, PathPosition.FIRST, DUE, late(years)))
                .contains(
                        new PathCatchUp(
                                new PathPosition(2 + years.toMillis() / 100, 1),
                                late(years).plusMillis(100),
                                years.toMillis() / 100));
    }

    @Test
    void collapsesManyCountedRoundsAtOnce() {
        EscalationPath path = path(Integer.MAX_VALUE, rung(ofMillis(100), "alice"));
        Duration years = Duration.ofDays(3_650);

        assertThat(after(path, PathPosition.FIRST, DUE, late(years)))
                .contains(
                        new PathCatchUp(
                                new PathPosition(Integer.MAX_VALUE, 1),
                                late(years).plusMillis(100),
                                Integer.MAX_VALUE - 2L));
    }

    @Test
    void pagesTheLastRungWithItsWholeTimeWhenThePathEndedMeanwhile() {
        Instant now = late(ofMinutes(1_000));

        assertThat(after(path(1, FIVE, TEN, TWENTY), PathPosition.FIRST, DUE, now))
                .contains(new PathCatchUp(new PathPosition(1, 3), now.plus(ofMinutes(20)), 1));
    }

    @Test
    void doesNotPassOverARungThatIsDueAFractionOfAMillisecondLater() {
        EscalationPath path = path(0, rung(ofMillis(100), "alice"));
        Instant due = DUE.plusNanos(900_000);

        assertThat(after(path, PathPosition.FIRST, due, due.plus(ofMillis(100)).minus(ofNanos(1))))
                .contains(new PathCatchUp(new PathPosition(2, 1), due.plusMillis(100), 0));
    }

    private static Optional<PathCatchUp> after(
            EscalationPath path, PathPosition from, Instant dueAt, Instant now) {
        return path.after(from).map(first -> PathCatchUp.of(path, first, dueAt, now));
    }

    private static Instant late(Duration by) {
        return DUE.plus(by);
    }
}
