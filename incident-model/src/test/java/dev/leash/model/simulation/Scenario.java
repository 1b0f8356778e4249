package dev.leash.model.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happens, in whichever world: each step draws from its own source, so that any of them may be
 * left out and the others stay what they are.
 *
 * @param seed the source of everything
 * @param steps the numbers of the steps that are taken, in their order
 */
record Scenario(long seed, List<Integer> steps) {

    /** Apart enough that neighbours have nothing in common. */
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    Scenario {
        steps = List.copyOf(steps);
    }

    /** So many steps, all of them. */
    static Scenario of(long seed, int steps) {
        return new Scenario(seed, IntStream.range(0, steps).boxed().toList());
    }

    /** The scenario of a line such as {@code seed 7: 0 3 12}. */
    static Scenario parse(String line) {
        String[] halves = line.strip().split(":", 2);
        long seed = Long.parseLong(halves[0].replace("seed", "").strip());
        return new Scenario(
                seed,
                Arrays.stream(halves[1].strip().split("\\s+")).map(Integer::valueOf).toList());
    }

    /** What everything is like before the first step. */
    RandomGenerator beginning() {
        return new SplittableRandom(seed);
    }

    /** What a step draws from. */
    RandomGenerator of(int step) {
        return new SplittableRandom(seed + STRIDE * (step + 1));
    }

    /** The same scenario without some of its steps. */
    Scenario only(List<Integer> some) {
        return new Scenario(seed, some);
    }

    @Override
    public String toString() {
        return "seed "
                + seed
                + ": "
                + steps.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
