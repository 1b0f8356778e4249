package dev.leash.model.search;

/**
 * Somebody, or something, that a search passed over, and why.
 *
 * @param target a contact's id, or what the schedule calls somebody unknown, or the id of the
 *     schedule that names nobody, or what a newer version calls whom it finds
 * @param reason why it was passed over
 */
public record Skipped(String target, Reason reason) {

    /** Why a search passes over. */
    public enum Reason {
        /** The schedule names them, but no contact goes by that name, address or alias. */
        UNKNOWN_CONTACT,
        /** The contact has neither e-mail nor phone. */
        NO_CHANNEL,
        /** Every channel of theirs has just failed. */
        UNDELIVERABLE,
        /** There is no schedule of that name. */
        UNKNOWN_SCHEDULE,
        /** The schedule has nobody on call at this time. */
        NOBODY_ON_CALL,
        /** The path names somebody in a way that only a newer version knows. */
        UNKNOWN_TARGET,
        /** What only a newer version knows. */
        UNKNOWN
    }

}
