package dev.leash.standalone.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Plays a scenario through, and says which promise was not kept. */
final class Simulation {

    private static final int LOOK_EVERY_STEPS = 100;
    private static final Duration UNTIL_FORGOTTEN = Duration.ofDays(4);

    private Simulation() {}

    /** Why it failed; empty when every promise was kept. */
    static Optional<Throwable> failure(Scenario scenario, FaultInjection mischief) {
        try {
            play(scenario, mischief);
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(broken);
        }
    }

    private static void play(Scenario scenario, FaultInjection mischief) {
        Path folder = folder();
        try (World world = new World(folder, scenario.beginning(), mischief)) {
            for (int step = 0; step < scenario.steps(); step++) {
                world.step(scenario.of(step));
                if (step % LOOK_EVERY_STEPS == 0 && world.isUp()) {
                    world.commit();
                    new Live(world, "step " + step).check();
                }
            }
            RandomGenerator random = scenario.of(-1);
            world.settle(random);
            new Live(world, "at the end").check();
            Promises.checkerFindsNothing(world);
            Promises.everyPageIsPlannedOrSaidNotToBe(world);
            Promises.arrivals(world);
            world.runUntil(world.now.plus(UNTIL_FORGOTTEN), random);
            new Live(world, "long after the end").checkForgotten();
            Promises.noCrashCanBeSeen(world, folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("leash-simulation-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
