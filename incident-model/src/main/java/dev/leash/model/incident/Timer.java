package dev.leash.model.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Timers of an incident: what happens when a deadline has passed. */
public enum Timer {
    /** The search for an assignee is repeated. */
    SEARCH,
    /** The next level is paged, or the path ends. */
    ESCALATION,
    /** The owner who acknowledged is paged again. */
    ACK_TIMEOUT,
    /** The owner who snoozed is paged again. */
    SNOOZE,
    /** The draft expires. */
    DRAFT_EXPIRY,
    /**
     * The incident was resolved too long ago to be reopened, and leaves the store without an event.
     */
    RETENTION,
    /** Value that only a newer version knows. */
    UNKNOWN;

    /** Name of the timer in the store of deadlines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its deadline; none when it is not armed. */
    Map<Timer, Instant> at(@Nullable Instant dueAt) {
        return dueAt == null ? Map.of() : Map.of(this, dueAt);
    }
}
