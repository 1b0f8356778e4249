package dev.leash.verification.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to report something, as its sender knows it.
 *
 * @param title the title of the report; no other report has it, further attempts of the same do
 * @param sentAt when it was sent
 * @param status what was answered; null when nothing was
 * @param incidentId the incident that was named in the answer; null when none was
 * @param source who the report says it is from; null when it has no dedup key
 * @param dedupKey the dedup key that the report has; null when it has none
 */
public record Posted(
        String title,
        Instant sentAt,
        @Nullable Integer status,
        @Nullable String incidentId,
        @Nullable String source,
        @Nullable String dedupKey) {

    /** One attempt to report something without a dedup key. */
    public Posted(
            String title, Instant sentAt, @Nullable Integer status, @Nullable String incidentId) {
        this(title, sentAt, status, incidentId, null, null);
    }

    /** What its alert is known by: source and dedup key; empty when it has no dedup key. */
    public Optional<AlertKey> alert() {
        return dedupKey == null
                ? Optional.empty()
                : Optional.of(new AlertKey(Objects.requireNonNullElse(source, ""), dedupKey));
    }

    /** What an alert is known by. */
    public record AlertKey(String source, String dedupKey) {}

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
