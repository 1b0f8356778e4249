package dev.leash.verification.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Injected faults.
 *
 * @param all every fault
 */
public record Faults(List<Fault> all) {

    /** How long after the end of a fault delays are attributed to it. */
    public static final Duration RECOVERY = Duration.ofSeconds(10);

    /** No faults. */
    public static final Faults NONE = new Faults(List.of());

    public Faults {
        all = List.copyOf(all);
    }

    /** The faults that may delay something that was due and done at these times. */
    public List<Fault> meeting(Instant due, Instant done) {
        return all.stream()
                .filter(Fault::delaysDeadlines)
                .filter(fault -> fault.meets(due, done, RECOVERY))
                .toList();
    }

    /** How much later something may be done because of these faults together. */
    public static Duration excuse(List<Fault> faults, Instant due, Instant done) {
        return faults.stream()
                .map(fault -> fault.excuse(due, done, RECOVERY))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
