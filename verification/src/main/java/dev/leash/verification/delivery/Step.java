package dev.leash.verification.delivery;

import dev.leash.model.notification.Deferral;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Meaning of an event of a delivery for the verification. The only place that names the events; a
 * new one is added here alone.
 */
public sealed interface Step {

    /** The delivery was requested. */
    record Wanted() implements Step {}

    /** The delivery was requested, and deferred by the recipient's settings. */
    record WantedFrom(Instant from) implements Step {}

    /** The delivery was rolled up into another. */
    record CarriedBy(DeliveryId carrier) implements Step {}

    /** The delivery waits. */
    record Waits() implements Step {}

    /**
     * An attempt began; from here on the message may arrive.
     *
     * @param attempt the number of the attempt
     */
    record Begun(int attempt) implements Step {}

    /**
     * An attempt failed, and another will be made.
     *
     * @param mayHaveArrived whether the message may have arrived nevertheless
     */
    record PutOff(boolean mayHaveArrived) implements Step {}

    /**
     * The delivery ended.
     *
     * @param end how it ended
     * @param atProvider whether a provider, and not the sandbox, has accepted the message
     * @param possibleDuplicate whether the message is marked as a possible duplicate
     */
    record Over(End end, boolean atProvider, boolean possibleDuplicate) implements Step {}

    /** An event of a newer version, after which the delivery cannot be judged. */
    record Unknown() implements Step {}

    /** End of a delivery. */
    enum End {
        /** Accepted by the provider, which may still report the outcome. */
        TAKEN,
        ARRIVED,
        /** Rolled up into another; fails when that one does. */
        ROLLED_UP,
        GIVEN_UP,
        CANCELLED,
        /** Suppressed from the beginning, with a reason. */
        SUPPRESSED;

        boolean isSent() {
            return this == TAKEN || this == ARRIVED;
        }

        /** Whether this end may be followed by the other. */
        boolean mayBecome(End other) {
            return switch (this) {
                case TAKEN -> other == ARRIVED || other == GIVEN_UP;
                case ROLLED_UP -> other == GIVEN_UP;
                case ARRIVED, GIVEN_UP, CANCELLED, SUPPRESSED -> false;
            };
        }
    }

    /** A throttle or a slow channel is Leash's own; the other deferrals are the recipient's settings. */
    private static Step wanted(@Nullable Deferral hold) {
        return hold == null
                        || hold.reason() == Deferral.Reason.THROTTLE
                        || hold.reason() == Deferral.Reason.BUSY
                ? new Wanted()
                : new WantedFrom(hold.until());
    }

    /** The meaning of an event. */
    static Step of(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Requested requested -> wanted(requested.hold());
            case DeliveryEvent.Suppressed _ -> new Over(End.SUPPRESSED, false, false);
            case DeliveryEvent.Held _ -> new Waits();
            case DeliveryEvent.RolledUp(DeliveryId into) -> new CarriedBy(into);
            case DeliveryEvent.Attempted(int attempt) -> new Begun(attempt);
            case DeliveryEvent.AttemptFailed failed -> new PutOff(failed.unknown());
            case DeliveryEvent.Sent sent ->
                    new Over(End.TAKEN, !sent.sandbox(), sent.possibleDuplicate());
            case DeliveryEvent.Delivered _ -> new Over(End.ARRIVED, true, false);
            case DeliveryEvent.Failed _ -> new Over(End.GIVEN_UP, false, false);
            case DeliveryEvent.Cancelled _ -> new Over(End.CANCELLED, false, false);
            case DeliveryEvent.Unrecognised _ -> new Unknown();
        };
    }
}
