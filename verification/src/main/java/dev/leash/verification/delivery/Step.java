package dev.leash.verification.delivery;

import dev.leash.model.notification.Deferral;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event of a delivery comes to for whoever judges it. This is the only place that names the
 * events: a new one is added here, and nowhere else.
 */
public sealed interface Step {

    /** Somebody is to be told. */
    record Wanted() implements Step {}

    /** Somebody is to be told when the time comes that they have set themselves. */
    record WantedFrom(Instant from) implements Step {}

    /** Another message tells of it too. */
    record CarriedBy(DeliveryId carrier) implements Step {}

    /** It waits. */
    record Waits() implements Step {}

    /**
     * It is begun to be handed over; from here on it may arrive.
     *
     * @param attempt which attempt
     */
    record Begun(int attempt) implements Step {}

    /**
     * It will be begun again.
     *
     * @param mayHaveArrived whether it may have arrived all the same
     */
    record PutOff(boolean mayHaveArrived) implements Step {}

    /**
     * It is over.
     *
     * @param end how
     * @param atProvider whether a provider, and not the sandbox, says it has it
     * @param possibleDuplicate whether it is marked as one that may have arrived before
     */
    record Over(End end, boolean atProvider, boolean possibleDuplicate) implements Step {}

    /** Something only a newer version knows, after which nothing here can be judged. */
    record Unknown() implements Step {}

    /** How a delivery ends. */
    enum End {
        /** It was taken; what became of it then may still be told. */
        TAKEN,
        ARRIVED,
        /** Another message tells of it too; when that one fails, so does it. */
        ROLLED_UP,
        GIVEN_UP,
        CANCELLED,
        /** It was never to be told, and it says why. */
        SUPPRESSED;

        boolean isSent() {
            return this == TAKEN || this == ARRIVED;
        }

        /** Whether a delivery that has ended so may still end in this other way. */
        boolean mayBecome(End other) {
            return switch (this) {
                case TAKEN -> other == ARRIVED || other == GIVEN_UP;
                case ROLLED_UP -> other == GIVEN_UP;
                case ARRIVED, GIVEN_UP, CANCELLED, SUPPRESSED -> false;
            };
        }
    }

    /** A throttle is Leash's own; the other holds are what the reader wants. */
    private static Step wanted(@Nullable Deferral hold) {
        return hold == null || hold.reason() == Deferral.Reason.THROTTLE
                ? new Wanted()
                : new WantedFrom(hold.until());
    }

    /** What an event comes to. */
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
