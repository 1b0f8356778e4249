package dev.leash.model.search;

/**
 * Person or target that a search skipped, and why.
 *
 * @param target a contact's id, the text of an unknown person in a schedule, the id of a schedule
 *     that names nobody, or the kind of a target of a newer version
 * @param reason why it was skipped
 */
public record SkippedTarget(String target, Reason reason) {

    /** Reason for skipping. */
    public enum Reason {
        /** The schedule names them, but no contact has that name, address or alias. */
        UNKNOWN_CONTACT,
        /** The contact has neither e-mail nor phone. */
        NO_CHANNEL,
        /** Every channel of theirs has just failed. */
        UNDELIVERABLE,
        /** There is no schedule with that id. */
        UNKNOWN_SCHEDULE,
        /** Nobody is on call by the schedule at this time. */
        NOBODY_ON_CALL,
        /** The path names a target that only a newer version knows. */
        UNKNOWN_TARGET,
        /** Value that only a newer version knows. */
        UNKNOWN
    }
}
