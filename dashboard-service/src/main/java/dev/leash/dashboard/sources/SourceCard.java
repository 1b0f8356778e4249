package dev.leash.dashboard.sources;

import dev.leash.model.source.AlertSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Card of one source.
 *
 * @param source the source
 * @param snippet how to connect it
 * @param newKey its key, shown once after it was made; null otherwise
 * @param counts how much it sent, since the process that takes it started
 * @param lastAt when an alert of it was last told of; null when none was
 */
public record SourceCard(
        AlertSource source,
        String snippet,
        @Nullable String newKey,
        SourceTotals counts,
        @Nullable Instant lastAt) {

    /** Class of its light. */
    public String tone() {
        if (!source.enabled()) {
            return "off";
        }
        return counts.lost() > 0 ? "bad" : "good";
    }

    /** Its state, in a few words. */
    public String state() {
        return source.enabled() ? "enabled" : "disabled: its alerts are counted and page nobody";
    }

    /** When its former key ends, while it is accepted. */
    public @Nullable Instant formerKeyUntil(Instant now) {
        AlertSource.FormerKey former = source.formerKey();
        return former != null && now.isBefore(former.until()) ? former.until() : null;
    }
}
