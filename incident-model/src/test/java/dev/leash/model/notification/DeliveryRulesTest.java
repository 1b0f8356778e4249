package dev.leash.model.notification;

import static dev.leash.model.notification.TestDelivery.POLICY;
import static dev.leash.model.notification.TestDelivery.START;
import static dev.leash.model.notification.TestDelivery.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent.AttemptFailed;
import dev.leash.model.notification.DeliveryEvent.Attempted;
import dev.leash.model.notification.DeliveryEvent.Cancelled;
import dev.leash.model.notification.DeliveryEvent.Failed;
import dev.leash.model.notification.DeliveryEvent.Requested;
import dev.leash.model.notification.DeliveryEvent.Sent;
import dev.leash.model.notification.DeliveryInput.Begun;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {

    private static final DropReason ACKNOWLEDGED =
            new DropReason(DropCode.ACKNOWLEDGED, "acknowledged by bob");

    private static final SendResult SENT = new SendResult.Sent("SM1");
    private static final SendResult BUSY = new SendResult.Retryable("429", null);

    private final TestDelivery delivery = new TestDelivery();

    @Test
    void beginsWithItsFirstAttemptAtTheWorkers() {
        assertThat(delivery.log().getFirst().event())
                .isEqualTo(new Requested(Purpose.PAGE, "alice", Channel.SMS, null));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.IN_FLIGHT);
        assertThat(delivery.delivery().attempt()).isEqualTo(1);
        assertThat(delivery.delivery().nextDeadline())
                .contains(START.plus(POLICY.attemptTimeout()));
    }

    @Test
    void isAttemptedAndThenSent() {
        assertThat(delivery.when(new Begun(1))).contains(new Attempted(1));
        assertThat(delivery.when(ended(1, SENT))).contains(new Sent(1, "SM1", false, false));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(delivery.delivery().nextDeadline()).isEmpty();
        assertThat(delivery.log()).extracting(DeliveryRecord::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void isTriedAgainWhenTheProviderWishes() {
        assertThat(delivery.when(ended(1, new SendResult.Retryable("429", Duration.ofSeconds(20)))))
                .contains(
                        new AttemptFailed(
                                1, "429", false, START.plusSeconds(20), FailureCode.UNAVAILABLE));
    }

    @Test
    void isSandboxedWhereTheSandboxStandsInForAProvider() {
        assertThat(delivery.when(new DeliveryInput.Ended(1, new SendResult.Sent(null), true)))
                .contains(new Sent(1, null, true, false));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SANDBOXED);
    }

    @Test
    void isTriedAgainLaterAfterATemporaryFailure() {
        assertThat(delivery.when(ended(1, BUSY)))
                .contains(
                        new AttemptFailed(
                                1, "429", false, START.plusSeconds(2), FailureCode.UNAVAILABLE));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.WAITING);
        assertThat(DeliveryRules.isDue(delivery.delivery(), START.plusSeconds(2).minusNanos(1)))
                .isFalse();

        assertThat(delivery.whenDue()).isEmpty();

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.IN_FLIGHT);
        assertThat(delivery.delivery().attempt()).isEqualTo(2);
        assertThat(delivery.when(ended(2, SENT))).contains(new Sent(2, "SM1", false, false));
    }

    @Test
    void isGivenUpAtOnceAfterAPermanentFailure() {
        assertThat(delivery.when(ended(1, new SendResult.Permanent("no such number"))))
                .contains(new Failed(1, "no such number", FailureCode.REFUSED));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void isGivenUpAfterTheLastAttempt() {
        delivery.when(ended(1, BUSY));
        delivery.whenDue();
        delivery.when(ended(2, BUSY));
        delivery.whenDue();

        assertThat(delivery.when(ended(3, BUSY)))
                .contains(new Failed(3, "429, after 3 attempts", FailureCode.UNAVAILABLE));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void isSentAgainAfterAnUnknownOutcomeAndSaysThatItMayBeADuplicate() {
        assertThat(delivery.when(ended(1, new SendResult.Unknown("connection lost"))))
                .contains(
                        new AttemptFailed(
                                1,
                                "connection lost",
                                true,
                                START.plusSeconds(2),
                                FailureCode.UNKNOWN_OUTCOME));
        delivery.whenDue();
        delivery.when(ended(2, BUSY));
        delivery.whenDue();

        assertThat(delivery.when(ended(3, SENT))).contains(new Sent(3, "SM1", false, true));
    }

    @Test
    void isOfUnknownOutcomeWhenNoWorkerAnswersInTime() {
        assertThat(delivery.after(Duration.ofSeconds(29)).when(new DeliveryInput.DeadlineMet()))
                .isEmpty();

        assertThat(delivery.whenDue())
                .contains(
                        new AttemptFailed(
                                1,
                                "no result within 30 seconds",
                                true,
                                START.plusSeconds(32),
                                FailureCode.UNKNOWN_OUTCOME));
    }

    @Test
    void isCancelledWhileItIsUnderWayOrWaiting() {
        delivery.when(ended(1, BUSY));

        assertThat(delivery.when(new DeliveryInput.Cancel(ACKNOWLEDGED)))
                .contains(new Cancelled("acknowledged by bob", DropCode.ACKNOWLEDGED));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.CANCELLED);
    }

    @Test
    void isCancelledWhenAWorkerFindsItNoLongerWanted() {
        assertThat(delivery.when(ended(1, new SendResult.Withdrawn())))
                .contains(new Cancelled("withdrawn before it was handed over", DropCode.WITHDRAWN));
    }

    @Test
    void isAskedForOnce() {
        assertThatThrownBy(
                        () ->
                                DeliveryRules.evolve(
                                        delivery.delivery(),
                                        DeliveryRules.begun(
                                                TestDelivery.WANTED, new DeliveryStart.AtOnce()),
                                        START))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("delivery 12-3-sms-alice was asked for before");
    }
}
