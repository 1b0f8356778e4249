package dev.leash.model.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
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

    /** Its deadline; none when it is not armed. */
    Map<Timer, Instant> at(@Nullable Instant dueAt) {
        return dueAt == null ? Map.of() : Map.of(this, dueAt);
    }
}
