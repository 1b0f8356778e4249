package dev.leash.view.delivery;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Delivered;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Recent results of one channel, for all recipients.
 *
 * @param channel the channel
 * @param sandbox whether the sandbox took the last accepted message; null before the first
 * @param succeededAt when a message was last accepted; null before the first
 * @param failedAt time of the last failed attempt; null before the first
 * @param failure reason of that failure
 * @param failures number of failed attempts in a row
 */
public record ChannelRow(
        Channel channel,
        @Nullable Boolean sandbox,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        int failures) {

    /** Number of failed attempts in a row after which a channel is shown as failing. */
    public static final int FAILING_AFTER = 3;

    /** A channel without results. */
    public static ChannelRow unknown(Channel channel) {
        return new ChannelRow(channel, null, null, null, null, 0);
    }

    ChannelRow after(DeliveryRecord recorded) {
        return switch (recorded.event()) {
            case Sent sent -> succeeded(sent.sandbox(), recorded.at());
            case Delivered _ -> succeeded(sandbox, recorded.at());
            case AttemptFailed failed -> failed(failed.reason(), recorded.at());
            case Failed failed -> failed(failed.reason(), recorded.at());
            case Object _ -> this;
        };
    }

    private ChannelRow succeeded(@Nullable Boolean bySandbox, Instant at) {
        return new ChannelRow(channel, bySandbox, at, failedAt, failure, 0);
    }

    private ChannelRow failed(String reason, Instant at) {
        return new ChannelRow(channel, sandbox, succeededAt, at, reason, failures + 1);
    }

    /** Whether the last attempts have all failed. */
    public boolean isFailing() {
        return failures >= FAILING_AFTER;
    }
}
