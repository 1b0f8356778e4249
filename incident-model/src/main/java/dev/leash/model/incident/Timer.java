package dev.leash.model.incident;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Timer of an incident: what happens by itself when its deadline has come. */
public enum Timer {
    /** Somebody is searched for once more. */
    SEARCH,
    /** The next level of the path is paged, or the path has ended. */
    ESCALATION,
    /** Whoever acknowledged it is paged again. */
    ACK_TIMEOUT,
    /** Whoever snoozed it is paged again. */
    SNOOZE,
    /** It has been over for too long to be reopened, and leaves the store. No event tells of it. */
    RETENTION,
    /** What only a newer version knows. */
    UNKNOWN;

    /** Its name in the store of deadlines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The timer of a {@link #key}; empty when nobody here knows it. */
    public static Optional<Timer> of(String key) {
        return Arrays.stream(values()).filter(timer -> timer.key().equals(key)).findFirst();
    }

    /** Its deadline; none when it is not armed. */
    Map<Timer, Instant> at(@Nullable Instant dueAt) {
        return dueAt == null ? Map.of() : Map.of(this, dueAt);
    }
}
