package dev.leash.view.delivery;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Unrecognised;
import dev.leash.model.notification.DeliveryRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one channel of one person has worked.
 *
 * @param person whose
 * @param channel which channel
 * @param worked how the last message that went was taken: sent or delivered; null when none was
 * @param workedAt when
 * @param failedAt when the last message failed; null when none did
 * @param failure why
 * @param asked the last test or code they asked for; null when they asked for none
 */
public record MethodRow(
        String person,
        Channel channel,
        @Nullable DeliveryStatus worked,
        @Nullable Instant workedAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        @Nullable DeliveryRow asked) {

    /** A channel of which nothing is known. */
    public static MethodRow unknown(String person, Channel channel) {
        return new MethodRow(person, channel, null, null, null, null, null);
    }

    String id() {
        return id(person, channel);
    }

    static String id(String person, Channel channel) {
        return channel + " " + person;
    }

    /** The row after an event of a delivery, which the event has left as it is. */
    MethodRow after(DeliveryRecorded recorded, DeliveryRow delivery) {
        return asked(delivery).told(recorded, delivery);
    }

    private MethodRow told(DeliveryRecorded recorded, DeliveryRow delivery) {
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
        return status == DeliveryStatus.SENT || status == DeliveryStatus.DELIVERED || status == DeliveryStatus.SANDBOXED;
    }

    private MethodRow asked(DeliveryRow delivery) {
        boolean isNewer = asked == null || !delivery.requestedAt().isBefore(asked.requestedAt());
        return delivery.purpose().isWaitedFor() && isNewer
                ? new MethodRow(person, channel, worked, workedAt, failedAt, failure, delivery)
                : this;
    }

    /** Whether the last that is known of it is a failure. */
    public boolean isFailing() {
        return failedAt != null && (workedAt == null || failedAt.isAfter(workedAt));
    }
}
