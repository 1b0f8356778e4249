package dev.leash.slack;

import java.time.Duration;

/**
 * What became of a call.
 *
 * @param <T> what Slack answers when it did what it was asked
 */
public sealed interface Called<T> {

    /** It was done. */
    record Answered<T>(T answer) implements Called<T> {}

    /**
     * It was not done.
     *
     * @param error Slack's word for why
     */
    record Refused<T>(String error) implements Called<T> {}

    /**
     * It was not done, because there were too many calls of this method.
     *
     * @param after for how long no more are taken
     */
    record Limited<T>(Duration after) implements Called<T> {}

    /**
     * It was not done: Slack was not reached.
     *
     * @param reason why, without addresses or secrets
     */
    record NotReached<T>(String reason) implements Called<T> {}

    /**
     * It may or may not have been done.
     *
     * @param reason why nobody knows, without addresses or secrets
     */
    record Lost<T>(String reason) implements Called<T> {}
}
