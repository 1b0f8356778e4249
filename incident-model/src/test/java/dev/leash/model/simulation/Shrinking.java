package dev.leash.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Leaves out of a scenario whatever it fails without: halves first, then quarters, down to single
 * steps (delta debugging, Zeller 1999).
 */
final class Shrinking {

    private Shrinking() {}

    /**
     * A scenario that still fails, none of whose steps can be left out.
     *
     * @param fails whether a scenario fails
     */
    static Scenario smallest(Scenario failing, Predicate<Scenario> fails) {
        List<Integer> steps = failing.steps();
        int size = Math.ceilDiv(steps.size(), 2);
        while (size >= 1) {
            List<Integer> fewer = withoutSome(failing.only(steps), size, fails);
            boolean helped = fewer.size() < steps.size();
            steps = fewer;
            size = helped ? Math.min(size, Math.max(1, steps.size() / 2)) : size / 2;
        }
        return failing.only(steps);
    }

    private static List<Integer> withoutSome(
            Scenario scenario, int size, Predicate<Scenario> fails) {
        List<Integer> steps = new ArrayList<>(scenario.steps());
        for (int from = 0; from < steps.size(); ) {
            List<Integer> fewer = new ArrayList<>(steps);
            fewer.subList(from, Math.min(from + size, steps.size())).clear();
            if (fails.test(scenario.only(fewer))) {
                steps = fewer;
            } else {
                from += size;
            }
        }
        return steps;
    }
}
