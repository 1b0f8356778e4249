package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.DELIVERY;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Deferral;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.DropCode;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.Purpose;
import java.util.List;
import java.util.stream.Stream;

/** Samples of what happens to deliveries. */
final class DeliverySamples {

    private static final Deferral HOLD = new Deferral(AT.plusSeconds(60), Deferral.Reason.THROTTLE);

    private DeliverySamples() {}

    static List<Sample<?>> all() {
        return Stream.<Sample<?>>concat(
                        full().map(event -> Sample.full(Records.DELIVERY, recorded(event))),
                        minimal().map(event -> Sample.minimal(Records.DELIVERY, recorded(event))))
                .toList();
    }

    private static Stream<DeliveryEvent> minimal() {
        return Stream.of(
                new DeliveryEvent.Requested(Purpose.PAGE, ALICE, Channel.SMS, null),
                new DeliveryEvent.Suppressed(
                        Purpose.RESOLVED, ALICE, Channel.SMS, "they were never told", null),
                new DeliveryEvent.Sent(1, null, true, false),
                new DeliveryEvent.AttemptFailed(
                        1, "the provider did not answer", true, AT.plusSeconds(2), null),
                new DeliveryEvent.Failed(5, "the provider refused the number", null),
                new DeliveryEvent.Cancelled("acknowledged", null));
    }

    private static Stream<DeliveryEvent> full() {
        return Stream.of(
                new DeliveryEvent.Requested(Purpose.PAGE, ALICE, Channel.SMS, HOLD),
                new DeliveryEvent.Suppressed(
                        Purpose.RESOLVED,
                        ALICE,
                        Channel.SMS,
                        "they were never told",
                        DropCode.NEVER_TOLD),
                new DeliveryEvent.Held(HOLD),
                new DeliveryEvent.RolledUp(new DeliveryId("11", 2, Channel.SMS, ALICE)),
                new DeliveryEvent.Attempted(1),
                new DeliveryEvent.Sent(2, "SM0123456789abcdef", false, true),
                new DeliveryEvent.Delivered(2),
                new DeliveryEvent.AttemptFailed(
                        1,
                        "the provider did not answer",
                        true,
                        AT.plusSeconds(2),
                        FailureCode.UNKNOWN_OUTCOME),
                new DeliveryEvent.Failed(
                        5, "the provider refused the number", FailureCode.RECIPIENT_REFUSED),
                new DeliveryEvent.Cancelled("acknowledged", DropCode.ACKNOWLEDGED));
    }

    private static DeliveryRecord recorded(DeliveryEvent event) {
        return new DeliveryRecord(DELIVERY, 3, AT, event);
    }
}
