package dev.leash.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What always holds, whatever happens in whichever order. A failure is shrunk to the steps it
 * needs, and printed; kept among the resources, it is played for ever after.
 */
class SimulationTest {

    private static final Path KEPT = Path.of("src/test/resources/simulation");
    private static final Path FOUND = Path.of("target/simulation");
    private static final int STEPS = 600;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("simulation.seeds", 200));
    }

    static List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".scenario"))
                    .sorted()
                    .map(SimulationTest::read)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPromiseIsKept(long seed) {
        Scenario scenario = Scenario.of(seed, STEPS);
        Simulation.failure(scenario, FaultInjection.NONE).ifPresent(why -> explain(scenario, why));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("kept")
    void whatOnceFailedIsStillMended(String line) {
        assertThat(Simulation.failure(Scenario.parse(line), FaultInjection.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whateverIsBrokenIsNoticed(FaultInjection mischief) {
        assertThat(LongStream.range(0, 60).boxed())
                .anyMatch(
                        seed -> Simulation.failure(Scenario.of(seed, STEPS), mischief).isPresent());
    }

    /** What never happens in these worlds is not tried by them. */
    @Test
    void everyReasonToGiveItToSomebodyOccurs() {
        Set<Assignment.Why> reasons = EnumSet.noneOf(Assignment.Why.class);
        for (long seed = 0; seed < 40; seed++) {
            Scenario scenario = Scenario.of(seed, STEPS);
            World world = new World(scenario.beginning(), FaultInjection.NONE);
            scenario.steps().forEach(step -> world.step(scenario.of(step)));
            world.services.log.values().stream()
                    .flatMap(List::stream)
                    .map(IncidentRecord::event)
                    .filter(IncidentEvent.Assigned.class::isInstance)
                    .map(event -> ((IncidentEvent.Assigned) event).assignment().why())
                    .forEach(reasons::add);
        }

        assertThat(reasons)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Assignment.Why.UNKNOWN)));
    }

    private static void explain(Scenario failing, Throwable why) {
        Scenario smallest =
                Shrinking.smallest(
                        failing, one -> Simulation.failure(one, FaultInjection.NONE).isPresent());
        Path file = write(smallest);
        fail(
                "%s%nIt needs %d steps: %s%nOnce it is mended: mv %s %s"
                        .formatted(why, smallest.steps().size(), smallest, file, KEPT),
                why);
    }

    private static Path write(Scenario scenario) {
        try {
            Files.createDirectories(FOUND);
            return Files.writeString(
                    FOUND.resolve("seed-" + scenario.seed() + ".scenario"), scenario + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
