package dev.leash.verification.report;

import java.util.List;

/**
 * Verdict on an invariant.
 *
 * @param invariant the invariant
 * @param checked the number of checks
 * @param failed the number of failed checks
 * @param open the number of checks that cannot be decided yet
 * @param first the first counter-examples
 */
public record InvariantVerdict(
        Invariant invariant, long checked, long failed, long open, List<CounterExample> first) {
    public InvariantVerdict {
        first = List.copyOf(first);
    }

    /** Whether the invariant was checked, and holds. */
    public boolean isPassed() {
        return checked > 0 && failed == 0;
    }

    /** Whether the invariant is violated. */
    public boolean isFailed() {
        return failed > 0;
    }
}
