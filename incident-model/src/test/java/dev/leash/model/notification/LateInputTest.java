package dev.leash.model.notification;

import static dev.leash.model.notification.TestDelivery.ended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.notification.DeliveryEvent.Attempted;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryInput.Begun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes too late, or in the wrong order, changes nothing. */
class LateInputTest {

    private static final SendResult SENT = new SendResult.Sent("SM1");
    private static final SendResult BUSY = new SendResult.Retryable("429", null);

    private final TestDelivery delivery = new TestDelivery();

    static List<DeliveryInput> everyInput() {
        return List.of(
                new Begun(1),
                ended(1, SENT),
                ended(1, BUSY),
                ended(1, new SendResult.Permanent("gone")),
                ended(1, new SendResult.Unknown("lost")),
                ended(1, new SendResult.Withdrawn()),
                new DeliveryInput.DeadlineMet(),
                new DeliveryInput.Cancel(new DropReason(DropCode.RESOLVED, "resolved")));
    }

    @ParameterizedTest
    @MethodSource("everyInput")
    void nothingChangesWhatWasSent(DeliveryInput input) {
        delivery.when(ended(1, SENT));

        assertThat(delivery.after(Duration.ofHours(1)).when(input)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyInput")
    void nothingChangesWhatWasGivenUp(DeliveryInput input) {
        delivery.when(ended(1, new SendResult.Permanent("gone")));

        assertThat(delivery.after(Duration.ofHours(1)).when(input)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyInput")
    void nothingChangesWhatWasCancelled(DeliveryInput input) {
        delivery.when(
                new DeliveryInput.Cancel(
                        new DropReason(DropCode.ACKNOWLEDGED, "acknowledged by bob")));

        assertThat(delivery.after(Duration.ofHours(1)).when(input)).isEmpty();
    }

    @Test
    void anAttemptThatBeginsTwiceWasInterruptedAndMayArriveTwice() {
        delivery.when(new Begun(1));

        assertThat(delivery.when(new Begun(1))).contains(new Attempted(1));
        assertThat(delivery.when(ended(1, SENT))).contains(new Sent(1, "SM1", false, true));
    }

    @Test
    void anAttemptMayEndBeforeAnybodyHeardThatItBegan() {
        assertThat(delivery.when(ended(1, SENT))).contains(new Sent(1, "SM1", false, false));
        assertThat(delivery.when(new Begun(1))).isEmpty();
    }

    @Test
    void aResultOfAnEarlierAttemptIsIgnored() {
        delivery.when(ended(1, BUSY));
        assertThat(delivery.when(ended(1, SENT))).isEmpty();
        delivery.whenDue();

        assertThat(delivery.when(ended(1, SENT))).isEmpty();
        assertThat(delivery.when(new Begun(1))).isEmpty();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.IN_FLIGHT);
    }

    @Test
    void aResultOfAnAttemptThatWasNotMadeIsIgnored() {
        assertThat(delivery.when(ended(2, SENT))).isEmpty();
        assertThat(delivery.when(new Begun(2))).isEmpty();
    }

    @Test
    void theTimeOfAnAttemptIsUpOnce() {
        delivery.whenDue();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.WAITING);

        assertThat(delivery.after(Duration.ofHours(1)).when(new DeliveryInput.DeadlineMet()))
                .isEmpty();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.WAITING);
    }
}
