package dev.leash.standalone.simulation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What happens, in whichever world: each step draws from its own source.
 *
 * @param seed the source of everything
 * @param steps how many steps there are
 */
record Scenario(long seed, int steps) {

    /** Apart enough that neighbours have nothing in common. */
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    /** What everything is like before the first step. */
    RandomGenerator beginning() {
        return new SplittableRandom(seed);
    }

    /** What a step draws from. */
    RandomGenerator of(int step) {
        return new SplittableRandom(seed + STRIDE * (step + 1));
    }

    @Override
    public String toString() {
        return "seed %d, %d steps".formatted(seed, steps);
    }
}
