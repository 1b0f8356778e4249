package dev.leash.wire.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryInput;
import dev.leash.model.notification.SendResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies tell outcomes, and receipts tell results: nothing is lost on the way. */
class ReplyTest {

    private static final DeliveryId DELIVERY = new DeliveryId("12", 2, Channel.SMS, "alice");

    static List<SendResult> results() {
        return List.of(
                new SendResult.Sent("SM1"),
                new SendResult.Sent(null),
                new SendResult.Retryable("busy", Duration.ofSeconds(30)),
                new SendResult.Retryable("busy", null),
                new SendResult.Permanent("no such number"),
                new SendResult.Unknown("the connection broke"),
                new SendResult.Withdrawn());
    }

    @Test
    void whatWasDoneIsSaidToBe() {
        assertThat(Reply.of("request-9", "12", new Outcome.Accepted()))
                .isEqualTo(new Reply.Accepted("request-9", "12", null));
    }

    @Test
    void whatWasSoAlreadyIsExplained() {
        assertThat(
                        Reply.of(
                                "request-9",
                                "12",
                                new Outcome.AlreadyDone(OutcomeCode.ALREADY_OPEN, "so it is")))
                .isEqualTo(
                        new Reply.AlreadyDone(
                                "request-9", "12", "so it is", OutcomeCode.ALREADY_OPEN));
    }

    @ParameterizedTest
    @EnumSource(OutcomeCode.class)
    void whatWasRefusedIsExplained(OutcomeCode code) {
        assertThat(Reply.of("request-9", "12", new Outcome.Refused(code, "it cannot be")))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> {
                            assertThat(refused.explanation()).isEqualTo("it cannot be");
                            assertThat(refused.outcome())
                                    .isEqualTo(new Outcome.Refused(code, "it cannot be"));
                        });
    }

    @ParameterizedTest
    @EnumSource(value = Reply.Reason.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void theWordOfAnOlderVersionIsItsCode(Reply.Reason reason) {
        Reply old = new Reply.Refused("request-9", "12", reason, "no", null);

        assertThat(Reply.of("request-9", "12", old.outcome()))
                .isInstanceOfSatisfying(
                        Reply.Refused.class, again -> assertThat(again.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @MethodSource("results")
    void aReceiptTellsTheResultItIsOf(SendResult result) {
        Receipt receipt = Receipt.of(DELIVERY, 3, result, false);

        assertThat(receipt.delivery()).isEqualTo(DELIVERY);
        assertThat(receipt.attempt()).isEqualTo(3);
        assertThat(receipt.input()).isEqualTo(new DeliveryInput.Ended(3, result, false));
    }

    @Test
    void theSandboxSaysThatItStoodIn() {
        SendResult result = new SendResult.Sent(null);

        assertThat(Receipt.of(DELIVERY, 1, result, true).input())
                .isEqualTo(new DeliveryInput.Ended(1, result, true));
    }

    @Test
    void anAttemptThatBeganIsSaidTo() {
        assertThat(new Receipt.Begun(DELIVERY, 2).input()).isEqualTo(new DeliveryInput.Begun(2));
    }
}
