package dev.leash.intake.source;

/** Outcome of the alerts of one request; each format says it in its own words. */
public sealed interface SourceAnswer {

    /** They are in the log; or their source is disabled, and they are counted. */
    record Taken() implements SourceAnswer {}

    /**
     * There were too many; nothing of the request was taken.
     *
     * @param seconds when it may be sent again, at least 1
     */
    record HeldBack(long seconds) implements SourceAnswer {}

    /** Kafka did not take all of them, or too many wait; the request is to be sent again. */
    record NotTaken() implements SourceAnswer {}
}
