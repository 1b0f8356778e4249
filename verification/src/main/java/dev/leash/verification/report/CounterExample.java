package dev.leash.verification.report;

/**
 * One violation of an invariant.
 *
 * @param where the record, ledger or view that shows it
 * @param what what is wrong, in words; people are named as in the log
 */
public record CounterExample(String where, String what) {}
