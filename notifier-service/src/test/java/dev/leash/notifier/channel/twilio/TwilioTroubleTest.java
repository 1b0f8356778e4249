package dev.leash.notifier.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.fake.FakeAnswer;
import dev.leash.fake.Fault;
import dev.leash.fake.twilio.FakeTwilio;
import dev.leash.fake.twilio.Refusal;
import dev.leash.model.directory.Channel;
import dev.leash.model.notification.SendResult;
import dev.leash.model.notification.SendResult.Permanent;
import dev.leash.model.notification.SendResult.Retryable;
import dev.leash.model.notification.SendResult.Sent;
import dev.leash.model.notification.SendResult.Unknown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can go wrong with Twilio. Whatever it is, a message is asked for once: a second one would be
 * in the ledger.
 */
@Tag("io")
class TwilioTroubleTest {

    private final FakeTwilio twilio = FakeTwilio.start(TestTwilio.ACCOUNT);
    private final SmsSender sender = TestTwilio.sms(twilio.url());

    @AfterEach
    void nothingElseCame() {
        twilio.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21211, Twilio cannot reach the contact's phone number",
        "400, 21214, Twilio cannot reach the contact's phone number",
        "400, 21612, Twilio cannot reach the contact's phone number",
        "400, 21614, cannot receive text messages",
        "400, 21610, opted out of text messages by replying STOP",
        "400, 21617, Twilio refused the request",
        "400, 99999, Twilio refused the request",
    })
    void someMessagesNeverGo(int status, int code, String reason) {
        assertThat(sendMeeting(Refusal.of(status, code, "to " + TestTwilio.ALICE)))
                .isInstanceOfSatisfying(
                        Permanent.class,
                        never ->
                                assertThat(never.reason())
                                        .contains(reason)
                                        .endsWith("(" + code + ")")
                                        .doesNotContain(TestTwilio.ALICE));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 20003, TWILIO_AUTH_TOKEN",
        "403, 20005, TWILIO_ACCOUNT_SID",
        "404, 20404, TWILIO_ACCOUNT_SID",
        "400, 30002, TWILIO_ACCOUNT_SID",
        "400, 21609, PUBLIC_URL",
    })
    void aWrongAccountIsSaidLoudlyAndOutlived(int status, int code, String setting) {
        try (Captured log = new Captured()) {
            assertThat(sendMeeting(Refusal.of(status, code, "no"))).isInstanceOf(Retryable.class);
            assertThat(log.errorsOfThisThread())
                    .singleElement()
                    .asString()
                    .contains(setting, "(" + code + ")");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "21606, TWILIO_PHONE_NUMBER",
        "21659, TWILIO_PHONE_NUMBER",
        "21408, the contact's country",
        "21608, a trial account",
    })
    void aWrongNumberIsSaidLoudlyAndLeftToOtherChannels(int code, String what) {
        try (Captured log = new Captured()) {
            assertThat(sendMeeting(Refusal.of(400, code, "no"))).isInstanceOf(Permanent.class);
            assertThat(log.errorsOfThisThread())
                    .singleElement()
                    .asString()
                    .contains(what);
        }
    }

    @Test
    void beingAskedTooOftenPassesAfterTheTimeItNames() {
        FakeAnswer busy =
                new FakeAnswer(
                        429,
                        Map.of("Content-Type", "application/json", "Retry-After", "7"),
                        Refusal.of(429, 20429, "Too Many Requests").body());

        assertThat(sendMeeting(busy))
                .isEqualTo(
                        new Retryable(
                                "Twilio's rate limit was reached (20429)", Duration.ofSeconds(7)));
        assertThat(sendMeeting(new FakeAnswer(429, Map.of(), "")))
                .isEqualTo(new Retryable("Twilio's rate limit was reached (status 429)", null));
    }

    @Test
    void aFullQueueIsGivenTime() {
        assertThat(sendMeeting(Refusal.of(400, 21611, "full")))
                .isInstanceOfSatisfying(
                        Retryable.class,
                        later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void nobodyKnowsWhatBecameOfWhatFailed(int status) {
        assertThat(sendMeeting(Refusal.of(status, 20500, "oh no"))).isInstanceOf(Unknown.class);
        assertThat(sendMeeting(new FakeAnswer(status, Map.of(), "<html>Bad Gateway</html>")))
                .isEqualTo(new Unknown("Twilio failed with HTTP status " + status));
    }

    @Test
    void norOfWhatIsNotAnswered() {
        twilio.planForMessages(new Fault.Drops());
        assertThat(send()).isInstanceOf(Unknown.class);

        twilio.planForMessages(new Fault.LosesTheAnswer());
        assertThat(send()).isInstanceOf(Unknown.class);
        twilio.phone(TestTwilio.ALICE).expectsSms("New incident");

        twilio.planForMessages(new Fault.Hangs());
        assertThat(
                        TestTwilio.impatient(twilio.url())
                                .send(TestTwilio.page(Channel.SMS, TestTwilio.ALICE)))
                .isEqualTo(
                        new Unknown("the request was sent to Twilio, but Twilio did not answer"));
    }

    @Test
    void aSlowAnswerIsAnAnswer() {
        twilio.planForMessages(new Fault.Slow(Duration.ofMillis(300)));

        assertThat(send()).isInstanceOf(Sent.class);
        twilio.phone(TestTwilio.ALICE).expectsSms("New incident");
    }

    @Test
    void whatWasTakenWasTakenEvenIfItsNameCannotBeRead() {
        assertThat(sendMeeting(new FakeAnswer(201, Map.of(), "<created/>")))
                .isEqualTo(new Sent(null));
        assertThat(sendMeeting(FakeAnswer.json(201, "{}"))).isEqualTo(new Sent(null));
    }

    @Test
    void whatAnswersOtherwiseIsNotTwilio() {
        assertThat(
                        sendMeeting(
                                new FakeAnswer(
                                        302, Map.of("Location", "https://elsewhere.example"), "")))
                .isInstanceOfSatisfying(
                        Retryable.class,
                        later -> assertThat(later.reason()).contains("TWILIO_API_URL"));
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        assertThat(sendMeeting(new FakeAnswer(200, Map.of(), "x".repeat(300_000))))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void withoutAConnectionNothingWent() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }

        assertThat(sendTo("http://127.0.0.1:" + nobody))
                .isEqualTo(new Retryable("no connection to Twilio could be made", null));
        assertThat(sendTo("https://api.twilio.invalid"))
                .isEqualTo(
                        new Retryable(
                                "DNS lookup of Twilio's host name (TWILIO_API_URL) failed", null));
        assertThat(sendTo(twilio.url().toString().replace("http:", "https:")))
                .isInstanceOf(Retryable.class);
    }

    @Test
    void nothingSecretIsEverLogged() {
        try (Captured log = new Captured()) {
            twilio.planForMessages(
                    new Fault.Says(Refusal.of(400, 21211, "Invalid 'To': " + TestTwilio.ALICE)));
            var _ = send();
            twilio.planForMessages(new Fault.Drops());
            var _ = send();
            var _ = send();
            twilio.phone(TestTwilio.ALICE).expectsSms("New incident");
            var _ =
                    TestTwilio.sms(
                                    new TwilioApi(
                                            TestTwilio.account(twilio.url(), "another-token"),
                                            Duration.ofSeconds(10)),
                                    Optional.empty())
                            .send(TestTwilio.page(Channel.SMS, TestTwilio.ALICE));

            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains(TestTwilio.ALICE))
                    .noneMatch(line -> line.contains(TestTwilio.ACCOUNT.number()))
                    .noneMatch(line -> line.contains("Production database"))
                    .noneMatch(line -> line.contains("another-token"))
                    .noneMatch(line -> line.contains(TestTwilio.ACCOUNT.authToken()))
                    .noneMatch(line -> line.contains("Basic "));
        }
    }

    private SendResult sendMeeting(FakeAnswer answer) {
        twilio.planForMessages(new Fault.Says(answer));
        return send();
    }

    private SendResult send() {
        return sender.send(TestTwilio.page(Channel.SMS, TestTwilio.ALICE));
    }

    private static SendResult sendTo(String api) {
        return TestTwilio.sms(URI.create(api)).send(TestTwilio.page(Channel.SMS, TestTwilio.ALICE));
    }
}
