package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void allowsAsManyAsThereAreAtOnceAndThenNoneForTheRestOfTheWindow() {
        Budget budget = new Budget(3, MINUTE);
        for (int call = 0; call < 3; call++) {
            assertThat(budget.waitNanos(seconds(call))).isZero();
            budget.spend(seconds(call));
        }

        assertThat(budget.waitNanos(seconds(10))).isEqualTo(seconds(50));
        assertThat(budget.waitNanos(seconds(60))).isZero();
        budget.spend(seconds(60));
        assertThat(budget.waitNanos(seconds(60))).isEqualTo(seconds(1));
    }

    @Test
    void doesNotMindAClockThatOverflows() {
        Budget budget = new Budget(1, MINUTE);
        budget.spend(Long.MAX_VALUE);

        assertThat(budget.waitNanos(Long.MIN_VALUE)).isEqualTo(MINUTE.toNanos() - 1);
        assertThat(budget.waitNanos(Long.MIN_VALUE + MINUTE.toNanos())).isZero();
    }

    @Property
    void noWindowEverHasMore(
            @ForAll @IntRange(min = 1, max = 50) int most,
            @ForAll List<@LongRange(min = 0, max = 20_000_000_000L) Long> pauses) {
        Budget budget = new Budget(most, MINUTE);
        List<Long> spent = new ArrayList<>();
        long now = 0;
        for (long pause : pauses) {
            now += pause;
            long wait = budget.waitNanos(now);
            now += wait;
            budget.spend(now);
            spent.add(now);
        }
        for (int first = 0; first + most < spent.size(); first++) {
            assertThat(spent.get(first + most) - spent.get(first))
                    .isGreaterThanOrEqualTo(MINUTE.toNanos());
        }
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
