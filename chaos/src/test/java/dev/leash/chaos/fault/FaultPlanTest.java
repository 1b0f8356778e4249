package dev.leash.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.chaos.plant.LeashProcess;
import dev.leash.verification.ledger.Fault.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration CALM = Duration.ofSeconds(12);

    @Test
    void theSameSeedBreaksTheSameThings() {
        assertThat(FaultPlan.of(7, HALF_AN_HOUR, CALM))
                .isEqualTo(FaultPlan.of(7, HALF_AN_HOUR, CALM));
        assertThat(FaultPlan.of(7, HALF_AN_HOUR, CALM))
                .isNotEqualTo(FaultPlan.of(8, HALF_AN_HOUR, CALM));
    }

    @Test
    void aLongerRunBeginsLikeAShorterOne() {
        List<Planned> shorter = FaultPlan.of(7, Duration.ofMinutes(2), CALM);
        assertThat(FaultPlan.of(7, HALF_AN_HOUR, CALM)).startsWith(shorter.toArray(Planned[]::new));
    }

    @Test
    void everyProcessIsKilledAndNothingIsBrokenTwiceAtATime() {
        List<Planned> plan = FaultPlan.of(7, HALF_AN_HOUR, CALM);

        assertThat(plan.stream().filter(planned -> planned.kind() == Kind.CRASH))
                .hasSizeGreaterThan(60)
                .extracting(Planned::target)
                .contains(
                        Arrays.stream(LeashProcess.values())
                                .map(LeashProcess::word)
                                .toArray(String[]::new));
        assertThat(plan).extracting(Planned::kind).contains(Kind.values());
        for (int place = 1; place < plan.size(); place++) {
            Planned before = plan.get(place - 1);
            assertThat(plan.get(place).after()).isGreaterThan(before.after().plus(before.lasts()));
        }
    }
}
