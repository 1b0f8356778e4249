package dev.leash.verification.report;

/**
 * One place where something does not hold.
 *
 * @param where the record, or the ledger or view, that shows it
 * @param what what is wrong, in words; people appear by the names the log has for them
 */
public record CounterExample(String where, String what) {}
