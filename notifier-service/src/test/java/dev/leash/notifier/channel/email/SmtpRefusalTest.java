package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.email.TestMailServer.Stage;
import dev.leash.notifier.message.TestDispatches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("io")
class SmtpRefusalTest {

    private static final String REPEATS_SECRETS =
            "<alice@example.com> refused https://leash.example.com/l/a.token for user bob";

    private final TestMailServer server = TestMailServer.start();
    private final SmtpSender sender = TestSenders.plain(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAIL | 421 | the mail server temporarily refused the sender, SMTP_FROM (421)",
                "MAIL | 451 | the mail server temporarily refused the sender, SMTP_FROM (451)",
                "RCPT | 450 | the mail server temporarily refused the recipient (450)",
                "RCPT | 452 | the mail server temporarily refused the recipient (452)",
                "DATA | 451 | the mail server temporarily refused the message (451)"
            })
    void isTriedAgainWhenPutOff(Stage stage, int code, String reason) {
        server.refuse(stage, code, REPEATS_SECRETS);

        assertThat(sender.send(TestDispatches.page()))
                .isEqualTo(
                        new SendResult.Retryable(
                                reason,
                                null,
                                stage == Stage.RCPT
                                        ? FailureCode.RECIPIENT_REFUSED
                                        : FailureCode.UNAVAILABLE));
        assertThat(server.mails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAIL | 550 | the mail server refused the sender, SMTP_FROM (550)",
                "MAIL | 553 | the mail server refused the sender, SMTP_FROM (553)",
                "RCPT | 550 | the mail server refused the recipient (550)",
                "RCPT | 551 | the mail server refused the recipient (551)",
                "DATA | 552 | the mail server refused the message (552)",
                "DATA | 554 | the mail server refused the message (554)"
            })
    void isGivenUpWhenRefused(Stage stage, int code, String reason) {
        server.refuse(stage, code, REPEATS_SECRETS);

        assertThat(sender.send(TestDispatches.page()))
                .isEqualTo(new SendResult.Permanent(reason, refused(stage)));
        assertThat(server.mails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, recipient", "DATA, message"})
    void tellsTheExactCodeAndNothingElseTheServerSays(Stage stage, String what) {
        server.refuse(stage, 550, "5.1.1 " + REPEATS_SECRETS);

        assertThat(sender.send(TestDispatches.page()))
                .isEqualTo(
                        new SendResult.Permanent(
                                "the mail server refused the " + what + " (550, 5.1.1)",
                                refused(stage)));
    }

    /** What is due to one recipient says nothing of others. */
    private static FailureCode refused(Stage stage) {
        return stage == Stage.RCPT ? FailureCode.RECIPIENT_REFUSED : FailureCode.REFUSED;
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 530", "RCPT, 530", "MAIL, 535"})
    void waitsForASignInThatIsMissing(Stage stage, int code) {
        server.refuse(stage, code, "5.7.0 Authentication required");

        assertThat(sender.send(TestDispatches.page()))
                .isEqualTo(
                        new SendResult.Retryable(
                                "the mail server requires SMTP_USERNAME and SMTP_PASSWORD (%d, 5.7.0)"
                                        .formatted(code),
                                null,
                                FailureCode.MISCONFIGURED));
    }

    @Test
    void arrivesOnceItIsNoLongerRefused() {
        server.refuse(Stage.DATA, 451, "later");
        sender.send(TestDispatches.page());
        server.acceptAll();

        assertThat(sender.send(TestDispatches.page())).isInstanceOf(SendResult.Sent.class);
        assertThat(server.mails()).hasSize(1);
    }
}
