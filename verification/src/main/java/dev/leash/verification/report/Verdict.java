package dev.leash.verification.report;

import java.util.List;

/**
 * How an invariant fared.
 *
 * @param invariant which
 * @param checked how often it was looked at
 * @param failed how often it did not hold
 * @param open how often it cannot be said yet, because things are under way
 * @param first the first places where it does not hold
 */
public record Verdict(
        Invariant invariant, long checked, long failed, long open, List<CounterExample> first) {
    public Verdict {
        first = List.copyOf(first);
    }

    /** Whether it was looked at, and held. */
    public boolean isPassed() {
        return checked > 0 && failed == 0;
    }

    /** Whether it did not hold. */
    public boolean isFailed() {
        return failed > 0;
    }
}
