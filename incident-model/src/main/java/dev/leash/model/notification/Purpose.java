package dev.leash.model.notification;

import dev.leash.model.incident.State;

/** Purpose of a message. */
public enum Purpose {
    /** Page: the incident is assigned to the recipient, who is to answer. */
    PAGE(Kind.ASKS),
    /** Reminder that the recipient owns the incident. */
    REMINDER(Kind.ASKS),
    /** Nobody could be found for the incident. */
    NOBODY_FOUND(Kind.ASKS),
    /** The path has ended without an answer. */
    PATH_EXHAUSTED(Kind.ASKS),
    /** Somebody could not be reached for the incident. */
    UNDELIVERABLE(Kind.ASKS),
    /** An incident was drafted, which an owner is to publish or dismiss. */
    DRAFT(Kind.ASKS),
    /** Somebody has acknowledged the incident. */
    ACKNOWLEDGED(Kind.TELLS),
    /** The incident was resolved. */
    RESOLVED(Kind.TELLS),
    /** A shift of the recipient begins soon. */
    SHIFT_AHEAD(Kind.OF_SHIFT),
    /** A shift of the recipient has begun. */
    SHIFT_BEGUN(Kind.OF_SHIFT),
    /** A shift of the recipient has ended. */
    SHIFT_OVER(Kind.OF_SHIFT),
    /** A webhook endpoint was disabled. */
    ENDPOINT_DISABLED(Kind.OF_LEASH),
    /** A channel fails for everybody, or has recovered. */
    CHANNEL_HEALTH(Kind.OF_LEASH),
    /** The lead of an incident of another system lacks the required role. */
    LEAD_LACKS_ROLE(Kind.OF_LEASH),
    /** Test of a channel. */
    TEST(Kind.OF_METHOD),
    /** Verification code for a channel. */
    VERIFICATION(Kind.OF_METHOD),
    /** Outcome of the recipient's answer, which was not known when they gave it. */
    OUTCOME(Kind.OF_METHOD),
    /** Value that only a newer version knows: sent on every channel, and never cancelled. */
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

    /** Whether the message is pointless once somebody has answered. */
    public boolean isUntilAnswered() {
        return kind == Kind.ASKS;
    }

    /** Whether the message is about an incident. */
    public boolean isAboutIncident() {
        return kind == Kind.ASKS || kind == Kind.TELLS;
    }

    /** Whether the message is true while the incident is in that state; in doubt, it is. */
    public boolean isTrueIn(State state) {
        return switch (this) {
            case ACKNOWLEDGED ->
                    state == State.IN_PROGRESS || state == State.RESOLVED || state == State.UNKNOWN;
            case RESOLVED -> state == State.RESOLVED || state == State.UNKNOWN;
            case PAGE,
                    DRAFT,
                    REMINDER,
                    NOBODY_FOUND,
                    PATH_EXHAUSTED,
                    UNDELIVERABLE,
                    SHIFT_AHEAD,
                    SHIFT_BEGUN,
                    SHIFT_OVER,
                    ENDPOINT_DISABLED,
                    CHANNEL_HEALTH,
                    LEAD_LACKS_ROLE,
                    TEST,
                    VERIFICATION,
                    OUTCOME,
                    UNKNOWN ->
                    true;
        };
    }

    /** Whether the recipient is waiting for the message because they asked for it. */
    public boolean isWaitedFor() {
        return kind == Kind.OF_METHOD;
    }
}
