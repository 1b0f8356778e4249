package dev.leash.model.notification;

import static dev.leash.model.notification.TestDelivery.ended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.notification.DeliveryEvent.Delivered;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryInput.Begun;
import dev.leash.model.notification.DeliveryInput.Bounced;
import org.junit.jupiter.api.Test;

/** What a provider says later of a message it took, in whatever order it says it. */
class ProvidersWordTest {

    private static final SendResult SENT = new SendResult.Sent("SM1");
    private static final SendResult NOBODY_KNOWS = new SendResult.Unknown("connection lost");

    private final TestDelivery delivery = new TestDelivery();

    @Test
    void isDeliveredWhenTheProviderSaysSo() {
        delivery.when(ended(1, SENT));

        assertThat(delivery.when(new DeliveryInput.Delivered(1))).contains(new Delivered(1));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void isDeliveredOnce() {
        delivery.when(ended(1, SENT));
        delivery.when(new DeliveryInput.Delivered(1));

        assertThat(delivery.when(new DeliveryInput.Delivered(1))).isEmpty();
        assertThat(delivery.when(new Bounced(1, "30003"))).isEmpty();
    }

    @Test
    void failsWhenTheProviderGivesItUpAfterTakingIt() {
        delivery.when(ended(1, SENT));

        assertThat(delivery.when(new Bounced(1, "landline")))
                .contains(new Failed(1, "landline", FailureCode.BOUNCED));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(delivery.when(new DeliveryInput.Delivered(1))).isEmpty();
    }

    @Test
    void theProviderMaySpeakBeforeTheWorker() {
        delivery.when(new Begun(1));

        assertThat(delivery.when(new DeliveryInput.Delivered(1))).contains(new Delivered(1));
        assertThat(delivery.when(ended(1, SENT))).isEmpty();
    }

    @Test
    void anAttemptOfUnknownOutcomeThatHasArrivedNeedsNoOther() {
        delivery.when(ended(1, NOBODY_KNOWS));

        assertThat(delivery.when(new DeliveryInput.Delivered(1))).contains(new Delivered(1));
        assertThat(delivery.delivery().nextDeadline()).isEmpty();
    }

    @Test
    void anEarlierAttemptThatBouncesSaysNothingOfTheCurrentOne() {
        delivery.when(ended(1, NOBODY_KNOWS));
        delivery.whenDue();

        assertThat(delivery.when(new Bounced(1, "landline"))).isEmpty();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.IN_FLIGHT);
    }

    @Test
    void wordOfAnAttemptThatWasNeverMadeIsPassedOver() {
        assertThat(delivery.when(new DeliveryInput.Delivered(2))).isEmpty();
        assertThat(delivery.when(new DeliveryInput.Delivered(0))).isEmpty();
    }
}
