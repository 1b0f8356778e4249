package dev.leash.verification.report;

import static java.util.Objects.requireNonNull;

/**
 * One place where something does not hold.
 *
 * @param where the record, or the ledger or view, that shows it
 * @param what what is wrong, in words; people appear by the names the log has for them
 */
public record CounterExample(String where, String what) {
    public CounterExample {
        requireNonNull(where, "where");
        requireNonNull(what, "what");
    }
}
