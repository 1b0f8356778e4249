package dev.leash.verification.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What others wrote down.
 *
 * @param posted what was reported and answered; empty when nobody wrote it down
 * @param received what providers took; empty when nobody wrote it down
 * @param faults what was broken
 */
public record Ledgers(
        Optional<List<Posted>> posted, Optional<List<Received>> received, Faults faults) {

    /** Nobody wrote anything down: only the log is there to be judged. */
    public static final Ledgers NONE = new Ledgers(Optional.empty(), Optional.empty(), Faults.NONE);
}
