package dev.leash.dashboard.incident;

import dev.leash.dashboard.web.Names;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Purpose;
import dev.leash.view.delivery.DeliveryRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, in words.
 *
 * @param id id of the delivery
 * @param sequence the number of its last event
 * @param channel the channel
 * @param person the recipient
 * @param purpose what the recipient is told
 * @param fate the state or outcome of the delivery
 * @param tone how that is shown: good, waiting, bad or quiet
 * @param reason why it was deferred, failed or cancelled; null when it was not
 * @param attempts the number of attempts
 * @param at time of its last event
 * @param nextAttemptAt time of the next attempt; null when there is none
 */
public record DeliveryLine(
        String id,
        long sequence,
        String channel,
        String person,
        String purpose,
        String fate,
        String tone,
        @Nullable String reason,
        int attempts,
        Instant at,
        @Nullable Instant nextAttemptAt) {

    /** A delivery in words. */
    public static DeliveryLine of(DeliveryRow row, Names names) {
        return new DeliveryLine(
                row.id().toString(),
                row.sequence(),
                channel(row.id().channel()),
                names.of(row.id().person()),
                purpose(row.purpose()),
                fate(row),
                tone(row),
                row.reason(),
                row.attempt(),
                row.updatedAt(),
                row.nextAttemptAt());
    }

    /** A channel as people call it. */
    public static String channel(Channel channel) {
        return switch (channel) {
            case SLACK -> "Slack";
            case SMS -> "Text message";
            case VOICE -> "Phone call";
            case EMAIL -> "E-mail";
            case UNKNOWN -> "Another channel";
        };
    }

    private static String purpose(Purpose purpose) {
        return switch (purpose) {
            case PAGE -> "page";
            case REMINDER -> "reminder";
            case NOBODY_FOUND -> "nobody could be found";
            case PATH_EXHAUSTED -> "the path has ended";
            case UNDELIVERABLE -> "somebody could not be reached";
            case ACKNOWLEDGED -> "acknowledged";
            case RESOLVED -> "resolved";
            case SHIFT_AHEAD -> "a shift begins soon";
            case SHIFT_BEGUN -> "a shift has begun";
            case SHIFT_OVER -> "a shift is over";
            case ENDPOINT_DISABLED -> "webhooks have stopped";
            case CHANNEL_HEALTH -> "state of a channel";
            case DRAFT -> "draft to publish or dismiss";
            case LEAD_LACKS_ROLE -> "lead without the required role";
            case TEST -> "test";
            case VERIFICATION -> "code";
            case OUTCOME -> "the outcome of an answer";
            case UNKNOWN -> "a kind this version does not know";
        };
    }

    private static String fate(DeliveryRow row) {
        return switch (row.status()) {
            case IN_FLIGHT -> row.attempt() == 0 ? "about to be sent" : "is being sent";
            case WAITING -> row.attempt() == 0 ? "waits" : "tried again soon";
            case HELD -> "queued";
            case SENT -> row.possibleDuplicate() ? "sent, perhaps twice" : "sent";
            case DELIVERED -> row.possibleDuplicate() ? "delivered, perhaps twice" : "delivered";
            case SANDBOXED -> "kept in the outbox";
            case ROLLED_UP -> "rolled up";
            case FAILED -> "failed";
            case CANCELLED -> "no longer needed";
            case SUPPRESSED -> "not sent";
            case UNKNOWN -> "a state this version does not know";
        };
    }

    private static String tone(DeliveryRow row) {
        return switch (row.status()) {
            case IN_FLIGHT, WAITING, HELD, UNKNOWN -> "waiting";
            case SENT, DELIVERED, SANDBOXED, ROLLED_UP -> "good";
            case FAILED -> "bad";
            case CANCELLED, SUPPRESSED -> "quiet";
        };
    }
}
