package dev.leash.view.delivery;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Unrecognised;
import dev.leash.model.notification.DeliveryRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Recent results of one channel of one person.
 *
 * @param person id of the contact
 * @param channel the channel
 * @param worked status of the last accepted message: sent or delivered; null when there was none
 * @param workedAt time of that status
 * @param failedAt time of the last failure; null when there was none
 * @param failure reason of that failure
 * @param asked the last test or code they asked for; null when there was none
 */
public record MethodRow(
        String person,
        Channel channel,
        @Nullable DeliveryStatus worked,
        @Nullable Instant workedAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        @Nullable DeliveryRow asked) {

    /** A channel without results. */
    public static MethodRow unknown(String person, Channel channel) {
        return new MethodRow(person, channel, null, null, null, null, null);
    }

    String id() {
        return id(person, channel);
    }

    static String id(String person, Channel channel) {
        return channel + " " + person;
    }

    /** The row after a delivery event; {@code delivery} is the delivery after it. */
    MethodRow after(DeliveryRecord recorded, DeliveryRow delivery) {
        return asked(delivery).told(recorded, delivery);
    }

    private MethodRow told(DeliveryRecord recorded, DeliveryRow delivery) {
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case AttemptFailed failed ->
                    new MethodRow(person, channel, worked, workedAt, at, failed.reason(), asked);
            case Failed failed ->
                    new MethodRow(person, channel, worked, workedAt, at, failed.reason(), asked);
            case Unrecognised _ -> this;
            case Object _ when hasWorked(delivery.status()) ->
                    new MethodRow(person, channel, delivery.status(), at, failedAt, failure, asked);
            case Object _ -> this;
        };
    }

    private static boolean hasWorked(DeliveryStatus status) {
        return status == DeliveryStatus.SENT
                || status == DeliveryStatus.DELIVERED
                || status == DeliveryStatus.SANDBOXED;
    }

    private MethodRow asked(DeliveryRow delivery) {
        boolean isNewer = asked == null || !delivery.requestedAt().isBefore(asked.requestedAt());
        return delivery.purpose().isWaitedFor() && isNewer
                ? new MethodRow(person, channel, worked, workedAt, failedAt, failure, delivery)
                : this;
    }

    /** Whether the latest result is a failure. */
    public boolean isFailing() {
        return failedAt != null && (workedAt == null || failedAt.isAfter(workedAt));
    }
}
