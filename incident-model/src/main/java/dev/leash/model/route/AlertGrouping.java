package dev.leash.model.route;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * Grouping of the alerts of a route: those with equal values within a window are one incident.
 *
 * @param keys references whose values must be equal, at most {@value #MAX_KEYS}; without any, all
 *     alerts of the route are one group
 * @param windowType how long the window is open
 * @param windowSeconds its length, from {@value #MIN_SECONDS} to {@value #MAX_SECONDS} seconds
 */
public record AlertGrouping(List<String> keys, WindowType windowType, long windowSeconds) {

    /** Maximum number of keys. */
    public static final int MAX_KEYS = 10;

    /** The shortest window, in seconds. */
    public static final long MIN_SECONDS = 60;

    /** The longest window, in seconds: two days. */
    public static final long MAX_SECONDS = 172_800;

    /** When a window ends. */
    public enum WindowType {
        /** Its length after the last alert. */
        ROLLING,
        /** Its length after the first alert. */
        FIXED,
        /** What only a newer version knows; it is treated as fixed. */
        UNKNOWN
    }

    public AlertGrouping {
        keys = List.copyOf(keys);
        requireNonNull(windowType, "windowType");
        if (keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException(
                    "there are %d grouping keys; at most %d are allowed"
                            .formatted(keys.size(), MAX_KEYS));
        }
        if (windowSeconds < MIN_SECONDS || windowSeconds > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "the grouping window has %d seconds; from %d to %d are allowed"
                            .formatted(windowSeconds, MIN_SECONDS, MAX_SECONDS));
        }
    }

    /** The length of the window. */
    public Duration window() {
        return Duration.ofSeconds(windowSeconds);
    }
}
