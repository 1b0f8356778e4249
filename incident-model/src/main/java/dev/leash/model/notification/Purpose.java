package dev.leash.model.notification;

/** What a delivery tells. */
public enum Purpose {
    /** It is yours: answer. */
    PAGE(true),
    /** It is still yours: answer. */
    REMINDER(true),
    /** Nobody could be found for it. */
    NOBODY_FOUND(true),
    /** Its path has ended and nobody answered. */
    PATH_EXHAUSTED(true),
    /** Somebody could not be reached for it. */
    UNDELIVERABLE(true),
    /** Somebody works on it. */
    ACKNOWLEDGED(false),
    /** It is over. */
    RESOLVED(false);

    private final boolean untilAnswered;

    Purpose(boolean untilAnswered) {
        this.untilAnswered = untilAnswered;
    }

    /** Whether there is no more sense in it once somebody has answered. */
    public boolean isUntilAnswered() {
        return untilAnswered;
    }
}
