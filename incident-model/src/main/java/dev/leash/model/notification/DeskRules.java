package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

/**
 * What an administrator may set of the desk.
 *
 * @param retry when a delivery is tried again, and when it is given up
 * @param limits how much one person is told on one channel
 */
public record DeskRules(RetryPolicy retry, Limits limits) {
    public DeskRules {
        requireNonNull(retry, "retry");
        requireNonNull(limits, "limits");
    }
}
