package dev.leash.model.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.EscalationPath.WhenNobody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** However late a deadline is met, the path stands where it would stand had nobody been late. */
class CatchUpPropertiesTest {

    private static final Instant DUE = Instant.parse("2026-03-02T12:00:00Z");
    private static final long TEN_SECONDS_IN_NANOS = 10_000_000_000L;

    @Property
    void isWhereSingleStepsWouldHaveLed(
            @ForAll("paths") EscalationPath path,
            @ForAll @IntRange(min = 1, max = 5) int round,
            @ForAll @LongRange(max = TEN_SECONDS_IN_NANOS) long lateNanos,
            @ForAll @IntRange(max = 999_999) int dueNanos) {
        Place from = new Place(round, 1);
        Instant due = DUE.plusNanos(dueNanos);
        Instant now = due.plusNanos(lateNanos);

        assertThat(after(path, from, due, now)).isEqualTo(stepByStep(path, from, due, now));
    }

    @Property
    void alwaysLeavesTimeBeforeTheNextRung(
            @ForAll("paths") EscalationPath path,
            @ForAll @LongRange(max = TEN_SECONDS_IN_NANOS) long lateNanos) {
        Instant now = DUE.plusNanos(lateNanos);

        assertThat(after(path, Place.FIRST, DUE, now).stream())
                .allSatisfy(caughtUp -> assertThat(caughtUp.escalateAt()).isAfter(now));
    }

    /** The time of all rungs passed over has run out, so none was paged, or skipped, early. */
    @Property
    void neverPagesARungBeforeItsTime(
            @ForAll("paths") EscalationPath path,
            @ForAll @LongRange(max = TEN_SECONDS_IN_NANOS) long lateNanos) {
        Instant now = DUE.plusNanos(lateNanos);

        assertThat(after(path, Place.FIRST, DUE, now).stream())
                .allSatisfy(
                        caughtUp -> assertThat(earliest(path, caughtUp)).isBeforeOrEqualTo(now));
    }

    @Provide
    Arbitrary<EscalationPath> paths() {
        Arbitrary<List<Rung>> rungs =
                Arbitraries.longs()
                        .between(Rung.MIN_MILLIS, 1_000)
                        .map(millis -> new Rung(List.of(new Target.Person("alice")), millis))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4);
        return Combinators.combine(rungs, Arbitraries.integers().between(0, 6))
                .as(
                        (steps, rounds) ->
                                new EscalationPath("p", 1, steps, rounds, 0, WhenNobody.RETRY));
    }

    private static Optional<CatchUp> after(
            EscalationPath path, Place from, Instant dueAt, Instant now) {
        return path.after(from).map(first -> CatchUp.of(path, first, dueAt, now));
    }

    private static Instant earliest(EscalationPath path, CatchUp caughtUp) {
        Instant due = DUE;
        Place place = path.after(Place.FIRST).orElseThrow();
        for (long passed = 0; passed < caughtUp.collapsedRungs(); passed++) {
            due = path.deadlineFrom(due, place);
            place = path.after(place).orElseThrow();
        }
        assertThat(place).isEqualTo(caughtUp.place());
        return due;
    }

    private static Optional<CatchUp> stepByStep(
            EscalationPath path, Place from, Instant dueAt, Instant now) {
        Optional<Place> place = path.after(from);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Instant due = dueAt;
        for (long passed = 0; ; passed++) {
            Instant deadline = path.deadlineFrom(due, place.get());
            Optional<Place> next = path.after(place.get());
            if (deadline.isAfter(now)) {
                return Optional.of(new CatchUp(place.get(), deadline, passed));
            } else if (next.isEmpty()) {
                Instant wholeTime = path.deadlineFrom(now, place.get());
                return Optional.of(new CatchUp(place.get(), wholeTime, passed));
            }
            due = deadline;
            place = next;
        }
    }
}
