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
        PathPosition from = new PathPosition(round, 1);
        Instant due = DUE.plusNanos(dueNanos);
        Instant now = due.plusNanos(lateNanos);

        assertThat(after(path, from, due, now)).isEqualTo(stepByStep(path, from, due, now));
    }

    @Property
    void alwaysLeavesTimeBeforeTheNextRung(
            @ForAll("paths") EscalationPath path,
            @ForAll @LongRange(max = TEN_SECONDS_IN_NANOS) long lateNanos) {
        Instant now = DUE.plusNanos(lateNanos);

        assertThat(after(path, PathPosition.FIRST, DUE, now).stream())
                .allSatisfy(caughtUp -> assertThat(caughtUp.escalateAt()).isAfter(now));
    }

    /** The time of all rungs passed over has run out, so none was paged, or skipped, early. */
    @Property
    void neverPagesARungBeforeItsTime(
            @ForAll("paths") EscalationPath path,
            @ForAll @LongRange(max = TEN_SECONDS_IN_NANOS) long lateNanos) {
        Instant now = DUE.plusNanos(lateNanos);

        assertThat(after(path, PathPosition.FIRST, DUE, now).stream())
                .allSatisfy(
                        caughtUp -> assertThat(earliest(path, caughtUp)).isBeforeOrEqualTo(now));
    }

    @Provide
    Arbitrary<EscalationPath> paths() {
        Arbitrary<List<EscalationLevel>> rungs =
                Arbitraries.longs()
                        .between(EscalationLevel.MIN_MILLIS, 1_000)
                        .map(
                                millis ->
                                        new EscalationLevel(
                                                List.of(new Target.Person("alice")), millis))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4);
        return Combinators.combine(rungs, Arbitraries.integers().between(0, 6))
                .as(
                        (steps, rounds) ->
                                new EscalationPath("p", 1, steps, rounds, 0, WhenNobody.RETRY));
    }

    private static Optional<PathCatchUp> after(
            EscalationPath path, PathPosition from, Instant dueAt, Instant now) {
        return path.after(from).map(first -> PathCatchUp.of(path, first, dueAt, now));
    }

    private static Instant earliest(EscalationPath path, PathCatchUp caughtUp) {
        Instant due = DUE;
        PathPosition place = path.after(PathPosition.FIRST).orElseThrow();
        for (long passed = 0; passed < caughtUp.collapsedRungs(); passed++) {
            due = path.deadlineFrom(due, place);
            place = path.after(place).orElseThrow();
        }
        assertThat(place).isEqualTo(caughtUp.place());
        return due;
    }

    private static Optional<PathCatchUp> stepByStep(
            EscalationPath path, PathPosition from, Instant dueAt, Instant now) {
        Optional<PathPosition> place = path.after(from);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Instant due = dueAt;
        for (long passed = 0; ; passed++) {
            Instant deadline = path.deadlineFrom(due, place.get());
            Optional<PathPosition> next = path.after(place.get());
            if (deadline.isAfter(now)) {
                return Optional.of(new PathCatchUp(place.get(), deadline, passed));
            } else if (next.isEmpty()) {
                Instant wholeTime = path.deadlineFrom(now, place.get());
                return Optional.of(new PathCatchUp(place.get(), wholeTime, passed));
            }
            due = deadline;
            place = next;
        }
    }
}
