package dev.leash.model.triage;

/** What may happen next to incidents and their keys. */
sealed interface Move {

    /**
     * Somebody reports something.
     *
     * @param key its dedup key
     * @param isLost whether the opening of an incident cannot be processed, if it comes to one
     */
    record Report(String key, boolean isLost) implements Move {}

    /** An incident that is open is resolved; one that was is reopened. */
    record Turn(int incident) implements Move {}
}
