package dev.leash.model.notification;

import dev.leash.model.incident.State;

/** What a delivery tells. */
public enum Purpose {
    /** It is yours: answer. */
    PAGE(Kind.ASKS),
    /** It is still yours: answer. */
    REMINDER(Kind.ASKS),
    /** Nobody could be found for it. */
    NOBODY_FOUND(Kind.ASKS),
    /** Its path has ended and nobody answered. */
    PATH_EXHAUSTED(Kind.ASKS),
    /** Somebody could not be reached for it. */
    UNDELIVERABLE(Kind.ASKS),
    /** Somebody works on it. */
    ACKNOWLEDGED(Kind.TELLS),
    /** It is over. */
    RESOLVED(Kind.TELLS),
    /** Their shift begins soon. */
    SHIFT_AHEAD(Kind.OF_SHIFT),
    /** Their shift has begun. */
    SHIFT_BEGUN(Kind.OF_SHIFT),
    /** Their shift is over. */
    SHIFT_OVER(Kind.OF_SHIFT),
    /** An endpoint of webhooks is told nothing any more. */
    ENDPOINT_DISABLED(Kind.OF_LEASH),
    /** A channel of messages fails for everybody, or works again. */
    CHANNEL_HEALTH(Kind.OF_LEASH),
    /** Somebody wants to see whether it arrives. */
    TEST(Kind.OF_METHOD),
    /** It holds a code that proves that they read it. */
    VERIFICATION(Kind.OF_METHOD),
    /** What became of their answer, which was not known when they gave it. */
    OUTCOME(Kind.OF_METHOD),
    /** What only a newer version knows: it is told on every channel, and never withdrawn. */
    UNKNOWN(Kind.TELLS);

    private enum Kind {
        ASKS,
        TELLS,
        OF_SHIFT,
        OF_LEASH,
        OF_METHOD
    }

    private final Kind kind;

    Purpose(Kind kind) {
        this.kind = kind;
    }

    /** Whether there is no more sense in it once somebody has answered. */
    public boolean isUntilAnswered() {
        return kind == Kind.ASKS;
    }

    /** Whether it tells of an incident. */
    public boolean isAboutIncident() {
        return kind == Kind.ASKS || kind == Kind.TELLS;
    }

    /**
     * Whether what it tells of an incident is so while the incident is in that state; what may be so
     * counts.
     */
    public boolean isTrueIn(State state) {
        return switch (this) {
            case ACKNOWLEDGED ->
                    state == State.IN_PROGRESS
                            || state == State.RESOLVED
                            || state == State.UNKNOWN;
            case RESOLVED -> state == State.RESOLVED || state == State.UNKNOWN;
            case PAGE,
                    REMINDER,
                    NOBODY_FOUND,
                    PATH_EXHAUSTED,
                    UNDELIVERABLE,
                    SHIFT_AHEAD,
                    SHIFT_BEGUN,
                    SHIFT_OVER,
                    ENDPOINT_DISABLED,
                    CHANNEL_HEALTH,
                    TEST,
                    VERIFICATION,
                    OUTCOME,
                    UNKNOWN ->
                    true;
        };
    }

    /** Whether somebody looks for it the moment they have asked for it. */
    public boolean isWaitedFor() {
        return kind == Kind.OF_METHOD;
    }
}
