package dev.leash.model.simulation;

import java.util.Optional;

/** Plays a scenario through, and says which promise was not kept. */
final class Simulation {

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
        World world = new World(scenario.beginning(), mischief);
        for (int step : scenario.steps()) {
            world.step(scenario.of(step));
            Promises.afterEachStep(world, "step " + step);
        }
        world.settle(scenario.of(-1));
        Promises.afterEachStep(world, "at the end");
        Promises.atTheEnd(world, "at the end");
    }
}
