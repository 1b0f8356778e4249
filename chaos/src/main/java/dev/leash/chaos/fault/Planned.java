package dev.leash.chaos.fault;

import dev.leash.verification.ledger.Fault;
import java.time.Duration;

/**
 * Something that is to be broken.
 *
 * @param after how long after the beginning
 * @param kind what is done
 * @param target to what: a process, the connections to Kafka, or a mood of the mail server
 * @param lasts for how long; a crash lasts no longer than it takes to start the process again
 */
public record Planned(Duration after, Fault.Kind kind, String target, Duration lasts) {

    /** The plan's line for people. */
    public String words() {
        return lasts.isZero()
                ? "%s %s".formatted(kind, target)
                : "%s %s for %d ms".formatted(kind, target, lasts.toMillis());
    }
}
