package dev.leash.model.escalation;

import java.time.Duration;
import java.util.List;

/**
 * One level of an escalation path.
 *
 * @param targets who is paged together; the first one found becomes the assignee
 * @param escalateAfterMillis how long they have to acknowledge, in milliseconds, from {@value
 *     #MIN_MILLIS} to {@value #MAX_MILLIS}
 */
public record EscalationLevel(List<Target> targets, long escalateAfterMillis) {

    /** The shortest time to acknowledge: a tenth of a second. */
    public static final long MIN_MILLIS = 100;

    /** The longest time to acknowledge: thirty days. */
    public static final long MAX_MILLIS = 30L * 24 * 60 * 60 * 1000;

    /** Maximum number of targets of one level. */
    public static final int MAX_TARGETS = 20;

    public EscalationLevel {
        targets = List.copyOf(targets);
        if (targets.isEmpty() || targets.size() > MAX_TARGETS) {
            throw new IllegalArgumentException(
                    "a level has "
                            + targets.size()
                            + " targets; from 1 to "
                            + MAX_TARGETS
                            + " are allowed");
        }
        if (escalateAfterMillis < MIN_MILLIS || escalateAfterMillis > MAX_MILLIS) {
            throw new IllegalArgumentException(
                    "escalateAfterMillis is %d; from %d to %d is allowed"
                            .formatted(escalateAfterMillis, MIN_MILLIS, MAX_MILLIS));
        }
    }

    /** How long the people of this level have to acknowledge. */
    public Duration escalateAfter() {
        return Duration.ofMillis(escalateAfterMillis);
    }
}
