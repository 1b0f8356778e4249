package dev.leash.standalone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What always holds, whatever happens in whichever order and whoever crashes between any two
 * commits. A seed that fails is printed; {@code -Dsimulation.seeds=N} plays so many.
 */
@Tag("io")
class TopologySimulationTest {

    private static final int STEPS = 300;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("simulation.seeds", 6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPromiseIsKept(long seed) {
        Scenario scenario = new Scenario(seed, STEPS);
        Simulation.failure(scenario, FaultInjection.NONE)
                .ifPresent(why -> fail(scenario + ": " + why.getMessage(), why));
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whateverIsBrokenIsNoticed(FaultInjection mischief) {
        assertThat(LongStream.range(0, 10).boxed())
                .anyMatch(
                        seed ->
                                Simulation.failure(new Scenario(seed, STEPS), mischief)
                                        .isPresent());
    }
}
