package dev.leash.verification.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Records of what happened outside of Leash.
 *
 * @param posted reports and their answers; empty when they were not recorded
 * @param received messages that providers received; empty when they were not recorded
 * @param faults injected faults
 */
public record Ledgers(
        Optional<List<Posted>> posted, Optional<List<Received>> received, Faults faults) {

    /** No records: only the log is verified. */
    public static final Ledgers NONE = new Ledgers(Optional.empty(), Optional.empty(), Faults.NONE);
}
