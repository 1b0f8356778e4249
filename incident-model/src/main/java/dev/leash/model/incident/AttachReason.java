package dev.leash.model.incident;

/** Why a report is attached to an open incident. */
public enum AttachReason {
    /** The problem was reported again. */
    REPEATED("Reported again"),
    /** The problem was reported again, and is worse than before. */
    MORE_URGENT("Reported again, more urgent than before"),
    /** Another alert is of the same group. */
    GROUPED("Another alert of the same group"),
    /** The source says that the problem is over. */
    RECOVERED("Resolved, according to its source"),
    /** Value that only a newer version knows. Treated as a repeat. */
    UNKNOWN("Reported again");

    private final String words;

    AttachReason(String words) {
        this.words = words;
    }

    /** The reason as the beginning of a sentence. */
    public String words() {
        return words;
    }
}
