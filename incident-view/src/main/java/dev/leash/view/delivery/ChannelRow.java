package dev.leash.view.delivery;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Delivered;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one channel has worked, whoever was told on it.
 *
 * @param channel which channel
 * @param sandbox whether the sandbox took the last message that was taken; null before the first
 * @param succeededAt when a message was last taken; null before the first
 * @param failedAt when an attempt last failed; null before the first
 * @param failure why
 * @param failures how many attempts in a row have failed since the last success
 */
public record ChannelRow(
        Channel channel,
        @Nullable Boolean sandbox,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        int failures) {

    /** After how many failed attempts in a row a channel is said to fail. */
    public static final int FAILING_AFTER = 3;

    /** A channel of which nothing is known. */
    public static ChannelRow unknown(Channel channel) {
        return new ChannelRow(channel, null, null, null, null, 0);
    }

    ChannelRow after(DeliveryRecorded recorded) {
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
