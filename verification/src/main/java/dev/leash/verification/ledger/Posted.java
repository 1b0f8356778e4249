package dev.leash.verification.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to report something, as its sender knows it.
 *
 * @param title the title of the report; no other report has it, further attempts of the same do
 * @param sentAt when it was sent
 * @param status what was answered; null when nothing was
 * @param incidentId the incident that was named in the answer; null when none was
 * @param dedupKey the dedup key that the report has; null when it has none
 */
public record Posted(
        String title,
        Instant sentAt,
        @Nullable Integer status,
        @Nullable String incidentId,
        @Nullable String dedupKey) {

    /** One attempt to report something without a dedup key. */
    public Posted(
            String title, Instant sentAt, @Nullable Integer status, @Nullable String incidentId) {
        this(title, sentAt, status, incidentId, null);
    }

    /** What an answer promises. */
    public enum Promise {
        /** It is in the log. */
        KEPT,
        /** It is not in the log. */
        REFUSED,
        /** Nobody knows: 5xx, or no answer. */
        NONE
    }

    /** What was promised. */
    public Promise promise() {
        if (status == null || status >= 500) {
            return Promise.NONE;
        }
        return status < 300 ? Promise.KEPT : Promise.REFUSED;
    }
}
