package dev.leash.verification.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to report something, recorded by its sender.
 *
 * @param title the title of the report; unique to it, and shared by further attempts of the same
 *     report
 * @param sentAt when it was sent
 * @param status the HTTP status of the answer; null when there was none
 * @param incidentId the incident in the answer; null when there was none
 * @param dedupKey the dedup key of the report; null when it has none
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
        /** The report is in the log. */
        KEPT,
        /** The report is not in the log. */
        REFUSED,
        /** Unknown: 5xx, or no answer. */
        NONE
    }

    /** The meaning of the answer. */
    public Promise promise() {
        if (status == null || status >= 500) {
            return Promise.NONE;
        }
        return status < 300 ? Promise.KEPT : Promise.REFUSED;
    }
}
