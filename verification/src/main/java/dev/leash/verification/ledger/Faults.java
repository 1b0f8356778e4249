package dev.leash.verification.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was broken on purpose.
 *
 * @param all every fault
 */
public record Faults(List<Fault> all) {

    /** How long after the end of a fault its consequences are still put down to it. */
    public static final Duration RECOVERY = Duration.ofSeconds(10);

    /** Nothing was broken. */
    public static final Faults NONE = new Faults(List.of());

    public Faults {
        all = List.copyOf(all);
    }

    /** The faults that something which was due and done at these moments may be late because of. */
    public List<Fault> meeting(Instant due, Instant done) {
        return all.stream()
                .filter(Fault::delaysDeadlines)
                .filter(fault -> fault.meets(due, done, RECOVERY))
                .toList();
    }

    /** How late something may be because of these faults, one after the other. */
    public static Duration excuse(List<Fault> faults, Instant due, Instant done) {
        return faults.stream()
                .map(fault -> fault.excuse(due, done, RECOVERY))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
