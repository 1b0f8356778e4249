package dev.leash.chaos.fault;

import dev.leash.verification.ledger.Fault;
import java.time.Duration;

/**
 * A planned fault.
 *
 * @param after time from the beginning
 * @param kind its kind
 * @param target a process, the connections to Kafka, or a fault mode of the mail server
 * @param lasts its duration; a crash lasts until the process is started again
 */
public record Planned(Duration after, Fault.Kind kind, String target, Duration lasts) {

    /** The fault in words. */
    public String words() {
        return lasts.isZero()
                ? "%s %s".formatted(kind, target)
                : "%s %s for %d ms".formatted(kind, target, lasts.toMillis());
    }
}
