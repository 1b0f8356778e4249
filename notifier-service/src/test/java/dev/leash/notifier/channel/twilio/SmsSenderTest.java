package dev.leash.notifier.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.fake.twilio.FakeTwilio;
import dev.leash.fake.twilio.Text;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.twilio.TwilioAccount;
import dev.leash.wire.callback.AttemptTag;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmsSenderTest {

    private final FakeTwilio twilio = FakeTwilio.start(TestTwilio.ACCOUNT);
    private final SmsSender sender = TestTwilio.sms(twilio.url());

    @AfterEach
    void nothingElseCame() {
        twilio.close();
    }

    @Test
    void sendsTheTextOnceAndNamesWhatTwilioCallsIt() {
        SendResult result = sender.send(TestTwilio.page(Channel.SMS, TestTwilio.ALICE));

        Text text =
                twilio.phone(TestTwilio.ALICE)
                        .expectsSms("Reply ACK 12, RES 12 or ESC 12")
                        .lastText();
        assertThat(result).isEqualTo(new SendResult.Sent(text.sid()));
        assertThat(text.body())
                .startsWith("[LEASH] New incident assigned\n")
                .endsWith("\nhttps://leash.example.com/incidents/12");
        assertThat(text.statusCallback())
                .contains(
                        "https://leash.example.com/twilio/status?attempt="
                                + new AttemptTag(
                                                new DeliveryId(
                                                        "12", 3, Channel.SMS, TestDispatches.ALICE),
                                                2)
                                        .text()
                                + "#rc=3&rp=5xx,ct,rt");
        assertThat(twilio.requests()).hasSize(1);
        assertThat(form()).containsEntry("ValidityPeriod", "900");
    }

    @Test
    void doesWithoutRepliesWhereTwilioCannotCallBack() {
        var _ =
                TestTwilio.sms(TwilioApi.of(account()), Optional.empty())
                        .send(TestTwilio.page(Channel.SMS, TestTwilio.ALICE));

        Text text =
                twilio.phone(TestTwilio.ALICE)
                        .expectsSms("Respond: https://leash.example.com/l/")
                        .lastText();
        assertThat(text.body()).doesNotContain("Reply");
        assertThat(text.statusCallback()).isEmpty();
    }

    @Test
    void asksInTheNameOfAnApiKeyWhereThereIsOne() {
        TwilioAccount withKey =
                new TwilioAccount(
                        TestTwilio.ACCOUNT.sid(),
                        TestTwilio.ACCOUNT.authToken(),
                        TestTwilio.ACCOUNT.number(),
                        new TwilioAccount.ApiKey("SK1", "secret"),
                        twilio.url());

        SendResult result =
                TestTwilio.sms(new TwilioApi(withKey, Duration.ofSeconds(10)), Optional.empty())
                        .send(TestTwilio.page(Channel.SMS, TestTwilio.ALICE));

        assertThat(twilio.requests())
                .singleElement()
                .satisfies(
                        heard -> {
                            assertThat(heard.header("Authorization"))
                                    .contains("Basic U0sxOnNlY3JldA==");
                            assertThat(heard.path()).contains(TestTwilio.ACCOUNT.sid());
                        });
        assertThat(result).isInstanceOf(SendResult.Retryable.class);
    }

    @Test
    void saysThatSomebodyHasOptedOut() {
        twilio.optOut(TestTwilio.ALICE);

        assertThat(sender.send(TestTwilio.page(Channel.SMS, TestTwilio.ALICE)))
                .isEqualTo(
                        new SendResult.Permanent(
                                "the contact has opted out of text messages by replying STOP; replying START opts in again (21610)",
                                FailureCode.RECIPIENT_REFUSED));
    }

    @Test
    void doesNotRepeatAnAddressThatIsNone() {
        assertThat(sender.send(TestTwilio.page(Channel.SMS, "555-0100")))
                .isEqualTo(
                        new SendResult.Permanent(
                                "Twilio cannot reach the contact's phone number (21211)",
                                FailureCode.RECIPIENT_REFUSED));
    }

    @Test
    void sendsNoLinksToSignIn() {
        assertThat(sender.send(TestDispatches.signIn())).isInstanceOf(SendResult.Permanent.class);
        assertThat(sender.isSandbox()).isFalse();
        assertThat(sender.concurrency()).isEqualTo(8);
    }

    private Map<String, String> form() {
        return twilio.requests().getFirst().form();
    }

    private TwilioAccount account() {
        return TestTwilio.account(twilio.url(), TestTwilio.ACCOUNT.authToken());
    }
}
