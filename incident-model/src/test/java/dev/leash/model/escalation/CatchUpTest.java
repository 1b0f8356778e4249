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

class CatchUpTest {

    private static final Instant DUE = Instant.parse("2026-03-02T12:00:00Z");
    private static final Rung FIVE = rung(ofMinutes(5), "alice");
    private static final Rung TEN = rung(ofMinutes(10), "bob");
    private static final Rung TWENTY = rung(ofMinutes(20), "carol");

    @Test
    void goesToTheNextRungInTime() {
        assertThat(after(path(1, FIVE, TEN), Place.FIRST, DUE, DUE))
                .contains(new CatchUp(new Place(1, 2), DUE.plus(ofMinutes(10)), 0));
    }

    @Test
    void countsTheNextRungFromTheDeadlineAndNotFromWhenItFired() {
        assertThat(after(path(1, FIVE, TEN), Place.FIRST, DUE, late(ofMinutes(3))))
                .contains(new CatchUp(new Place(1, 2), DUE.plus(ofMinutes(10)), 0));
    }

    @Test
    void beginsWithARungThatWasDue() {
        assertThat(CatchUp.of(path(1, FIVE, TEN), Place.FIRST, DUE, late(ofMinutes(3))))
                .isEqualTo(new CatchUp(Place.FIRST, DUE.plus(ofMinutes(5)), 0));
    }

    @Test
    void isOverOnceThePathHasEnded() {
        assertThat(after(path(1, FIVE, TEN), new Place(1, 2), DUE, DUE)).isEmpty();
    }

    @Test
    void passesOverARungExactlyWhenItsTimeIsUp() {
        EscalationPath path = path(1, FIVE, TEN, TWENTY);

        assertThat(after(path, Place.FIRST, DUE, late(ofMinutes(10).minusMillis(1))))
                .contains(new CatchUp(new Place(1, 2), DUE.plus(ofMinutes(10)), 0));
        assertThat(after(path, Place.FIRST, DUE, late(ofMinutes(10))))
                .contains(new CatchUp(new Place(1, 3), DUE.plus(ofMinutes(30)), 1));
    }

    @Test
    void collapsesMissedRungsOverTheEndOfARound() {
        assertThat(after(path(0, FIVE, TEN), Place.FIRST, DUE, late(ofMinutes(27))))
                .contains(new CatchUp(new Place(3, 1), DUE.plus(ofMinutes(30)), 3));
    }

    @Test
    void collapsesYearsOfRoundsAtOnce() {
        EscalationPath path = path(0, rung(ofMillis(100), "alice"));
        Duration years = Duration.ofDays(3_650);

        assertThat(after(path, Place.FIRST, DUE, late(years)))
                .contains(
                        new CatchUp(
                                new Place(2 + years.toMillis() / 100, 1),
                                late(years).plusMillis(100),
                                years.toMillis() / 100));
    }

    @Test
    void collapsesManyCountedRoundsAtOnce() {
        EscalationPath path = path(Integer.MAX_VALUE, rung(ofMillis(100), "alice"));
        Duration years = Duration.ofDays(3_650);

        assertThat(after(path, Place.FIRST, DUE, late(years)))
                .contains(
                        new CatchUp(
                                new Place(Integer.MAX_VALUE, 1),
                                late(years).plusMillis(100),
                                Integer.MAX_VALUE - 2L));
    }

    @Test
    void pagesTheLastRungWithItsWholeTimeWhenThePathEndedMeanwhile() {
        Instant now = late(ofMinutes(1_000));

        assertThat(after(path(1, FIVE, TEN, TWENTY), Place.FIRST, DUE, now))
                .contains(new CatchUp(new Place(1, 3), now.plus(ofMinutes(20)), 1));
    }

    @Test
    void doesNotPassOverARungThatIsDueAFractionOfAMillisecondLater() {
        EscalationPath path = path(0, rung(ofMillis(100), "alice"));
        Instant due = DUE.plusNanos(900_000);

        assertThat(after(path, Place.FIRST, due, due.plus(ofMillis(100)).minus(ofNanos(1))))
                .contains(new CatchUp(new Place(2, 1), due.plusMillis(100), 0));
    }

    private static Optional<CatchUp> after(
            EscalationPath path, Place from, Instant dueAt, Instant now) {
        return path.after(from).map(first -> CatchUp.of(path, first, dueAt, now));
    }

    private static Instant late(Duration by) {
        return DUE.plus(by);
    }
}
