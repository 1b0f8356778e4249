package dev.leash.model.incident;

/** What an alert has to say to its incident. */
public enum AttachReason {
    /** It was reported again. */
    REPEATED("Reported again"),
    /** It was reported again, and is worse than before. */
    MORE_URGENT("Reported again, more urgent than before"),
    /** Its source says that it is over. */
    RECOVERED("Over, says its source"),
    /** What only a newer version knows. It was reported again. */
    UNKNOWN("Reported again");

    private final String words;

    AttachReason(String words) {
        this.words = words;
    }

    /** The same in words that begin a sentence. */
    public String words() {
        return words;
    }
}
