package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.fake.Fault;
import dev.leash.fake.gmail.FakeGmail;
import dev.leash.fake.gmail.SentMail;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch.Attempt;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GmailSenderTest {

    private static final String MAILBOX = "leash@example.com";
    private static final Attempt PAGE = TestDispatches.page();

    private final FakeGmail gmail = FakeGmail.start(MAILBOX);
    private final GmailSender sender = sender(serviceAccount(gmail), Duration.ofSeconds(5));

    @AfterEach
    void nothingElseCame() {
        gmail.close();
        gmail.ledger().assertAllClaimed();
    }

    @Test
    void handsOverTheMailThatAServerWouldGet() {
        SendResult result = sender.send(PAGE);

        SentMail mail = claim();
        assertThat(result).isEqualTo(new SendResult.Sent(mail.id()));
        assertThat(mail.from()).isEqualTo(MAILBOX);
        assertThat(mail.hasLine("From: Leash <leash@example.com>")).isTrue();
        assertThat(mail.hasLine("To: " + TestDispatches.ALICE)).isTrue();
        assertThat(mail.hasLine("Auto-Submitted: auto-generated")).isTrue();
        assertThat(mail.hasLine("Message-ID: " + MailId.of(PAGE, "example.com"))).isTrue();
        assertThat(mail.hasLine("References: " + MailId.thread(PAGE, "example.com"))).isTrue();
        assertThat(mail.raw()).contains("multipart/alternative").contains("\r\n\r\n");
    }

    @Test
    void signsInWithARefreshTokenAsWell() {
        GmailSender byClient = sender(client(gmail), Duration.ofSeconds(5));

        assertThat(byClient.send(PAGE)).isInstanceOf(SendResult.Sent.class);
        assertThat(byClient.send(PAGE)).isInstanceOf(SendResult.Sent.class);

        claim();
        claim();
        assertThat(gmail.tokensGiven()).as("a token is used for as long as it is good").isOne();
    }

    @Test
    void keepsTheMailsOfAnIncidentInOneThreadOfGmails() {
        sender.send(PAGE);
        sender.send(of("12", Purpose.RESOLVED));
        sender.send(of("13", Purpose.PAGE));

        String thread = claim().threadId();
        assertThat(claim().threadId()).isEqualTo(thread);
        assertThat(claim().threadId()).isNotEqualTo(thread);
    }

    @Test
    void beginsAnotherThreadWhereGmailHasLostIt() {
        sender.send(PAGE);
        String lost = claim().threadId();
        gmail.deleteThreads();

        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new SendResult.Retryable(
                                "Gmail no longer has the mail's thread (404, notFound)", null));
        assertThat(sender.send(PAGE)).isInstanceOf(SendResult.Sent.class);
        assertThat(claim().threadId()).isNotEqualTo(lost);
    }

    @Test
    void asksForAnotherTokenWhenOneIsNoLongerTaken() {
        sender.send(PAGE);
        claim();
        gmail.expireTokens();

        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new SendResult.Retryable("Gmail no longer accepts the token (401)", null));
        assertThat(sender.send(PAGE)).isInstanceOf(SendResult.Sent.class);
        claim();
        assertThat(gmail.tokensGiven()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "403, rateLimitExceeded, Gmail temporarily accepts no more mail",
        "403, userRateLimitExceeded, Gmail temporarily accepts no more mail",
        "429, rateLimitExceeded, Gmail temporarily accepts no more mail",
        "403, insufficientPermissions, Gmail does not let GMAIL_SERVICE_ACCOUNT send as GMAIL_FROM",
        "400, failedPrecondition, GMAIL_FROM has no mailbox at Gmail",
    })
    void triesAgainWhatMayGoLater(int status, String reason, String words) {
        gmail.refuse(status, reason);

        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new SendResult.Retryable(
                                "%s (%d, %s)".formatted(words, status, reason),
                                null,
                                words.contains("GMAIL_FROM")
                                        ? FailureCode.MISCONFIGURED
                                        : FailureCode.UNAVAILABLE));
        assertThat(gmail.requests()).hasSize(1);
    }

    @Test
    void givesUpWhatGmailRefuses() {
        gmail.refuse(400, "invalidArgument");

        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new SendResult.Permanent("Gmail refused the mail (400, invalidArgument)"));
    }

    @Test
    void doesNotKnowWhatBecameOfAMailThatNobodyAnsweredFor() {
        gmail.refuse(503, "backendError");
        assertThat(sender.send(PAGE))
                .isEqualTo(new SendResult.Unknown("Gmail failed (503, backendError)"));

        gmail.plan(new Fault.LosesTheAnswer());
        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new SendResult.Unknown(
                                "the mail was handed to Gmail, but Gmail did not answer"));
        claim();

        gmail.plan(new Fault.Hangs());
        GmailSender impatient = sender(serviceAccount(gmail), Duration.ofMillis(300));
        assertThat(impatient.send(PAGE))
                .isEqualTo(
                        new SendResult.Unknown(
                                "the mail was handed to Gmail, but Gmail did not answer"));
        assertThat(gmail.requests()).as("each was sent once").hasSize(3);
    }

    @Test
    void knowsThatNothingWentWithoutAConnection() {
        gmail.close();

        assertThat(sender(client(gmail), Duration.ofSeconds(5)).send(PAGE))
                .isEqualTo(new SendResult.Retryable("Google issued no token", null));
    }

    @Test
    void saysWhichSettingGoogleRefuses() {
        gmail.withdrawAccess();

        assertThat(sender.send(PAGE))
                .isEqualTo(
                        new SendResult.Retryable(
                                "Google refused GMAIL_SERVICE_ACCOUNT (401): docs/email.md lists what it needs",
                                null,
                                FailureCode.MISCONFIGURED));
        assertThat(sender(client(gmail), Duration.ofSeconds(5)).send(PAGE))
                .isEqualTo(
                        new SendResult.Retryable(
                                "Google refused GMAIL_REFRESH_TOKEN (invalid_grant): docs/email.md lists what it needs",
                                null,
                                FailureCode.MISCONFIGURED));
        assertThat(gmail.requests()).isEmpty();
    }

    private SentMail claim() {
        return gmail.ledger().claim("a mail", _ -> true);
    }

    private static Attempt of(String incidentId, Purpose purpose) {
        DeliveryId like = PAGE.delivery();
        return new Attempt(
                new DeliveryId(incidentId, 4, like.channel(), like.person()),
                1,
                purpose,
                PAGE.address(),
                PAGE.briefing());
    }

    private static GmailSender sender(Map<String, String> settings, Duration readTimeout) {
        return GmailSender.of(
                GmailSettings.account(Settings.of(settings)).orElseThrow(),
                TestDispatches.messages(),
                readTimeout,
                InstantSource.fixed(TestDispatches.NOW));
    }

    private static Map<String, String> serviceAccount(FakeGmail gmail) {
        return Map.of(
                "GMAIL_FROM", "Leash <" + MAILBOX + ">",
                "GMAIL_SERVICE_ACCOUNT", gmail.serviceAccount(),
                "GMAIL_API_URL", gmail.url().toString());
    }

    private static Map<String, String> client(FakeGmail gmail) {
        URI api = gmail.url();
        return Map.of(
                "GMAIL_FROM",
                MAILBOX,
                "GMAIL_CLIENT_ID",
                FakeGmail.CLIENT_ID,
                "GMAIL_CLIENT_SECRET",
                FakeGmail.CLIENT_SECRET,
                "GMAIL_REFRESH_TOKEN",
                FakeGmail.REFRESH_TOKEN,
                "GMAIL_API_URL",
                api.toString(),
                "GMAIL_TOKEN_URL",
                gmail.tokenUrl().toString());
    }
}
