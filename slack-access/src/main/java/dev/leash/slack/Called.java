package dev.leash.slack;

import java.time.Duration;

/**
 * Result of a call to Slack's Web API.
 *
 * @param <T> the response of a successful call
 */
public sealed interface Called<T> {

    /** The call succeeded. */
    record Answered<T>(T answer) implements Called<T> {}

    /**
     * The call was refused.
     *
     * @param error Slack's error code
     */
    record Refused<T>(String error) implements Called<T> {}

    /**
     * The call was refused, because there were too many calls of this method.
     *
     * @param after for how long no more are accepted
     */
    record Limited<T>(Duration after) implements Called<T> {}

    /**
     * The call was not made: Slack was not reached.
     *
     * @param reason why, without addresses or secrets
     */
    record NotReached<T>(String reason) implements Called<T> {}

    /**
     * The call may or may not have been carried out.
     *
     * @param reason why that is unknown, without addresses or secrets
     */
    record Lost<T>(String reason) implements Called<T> {}
}
