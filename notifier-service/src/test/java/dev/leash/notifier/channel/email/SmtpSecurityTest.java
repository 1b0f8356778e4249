package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.model.notification.SendResult.Retryable;
import dev.leash.notifier.channel.SendVerdict;
import dev.leash.notifier.message.TestDispatches;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("io")
class SmtpSecurityTest {

    private static final Map<String, String> STARTTLS = Map.of("SMTP_SECURITY", "starttls");
    private static final Map<String, String> TLS = Map.of("SMTP_SECURITY", "tls");
    private static final Retryable UNTRUSTED =
            new Retryable(
                    "TLS with the mail server failed: its certificate, host name or protocol was not accepted",
                    null,
                    FailureCode.MISCONFIGURED);

    private TestCertificate localhost;
    private TestCertificate elsewhere;

    @BeforeAll
    void makeCertificates(@TempDir Path folder) throws IOException, GeneralSecurityException {
        localhost = TestCertificate.of("localhost", folder);
        elsewhere = TestCertificate.of("mail.example.net", folder);
    }

    @Test
    void encryptsBeforeAnythingIsSaid() throws GeneralSecurityException {
        try (TestMailServer server = startTls(localhost)) {
            SmtpSender sender =
                    TestSenders.trusting(server.port(), localhost.trustingClient(), STARTTLS);

            assertThat(sender.send(TestDispatches.page())).isInstanceOf(SendResult.Sent.class);
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void encryptsFromTheFirstByte() throws GeneralSecurityException {
        var context = localhost.server();
        try (TestMailServer server =
                TestMailServer.start(smtp -> smtp.serverSocketFactory(context))) {
            SmtpSender sender =
                    TestSenders.trusting(server.port(), localhost.trustingClient(), TLS);

            assertThat(sender.send(TestDispatches.page())).isInstanceOf(SendResult.Sent.class);
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void sendsNothingWhereEncryptionIsNotOffered() throws GeneralSecurityException {
        try (TestMailServer server = TestMailServer.start(smtp -> smtp.enableTLS(false))) {
            SmtpSender sender =
                    TestSenders.trusting(server.port(), localhost.trustingClient(), STARTTLS);

            assertThat(sender.send(TestDispatches.page()))
                    .isEqualTo(
                            new Retryable(
                                    "the mail server does not offer STARTTLS, which SMTP_SECURITY requires",
                                    null,
                                    FailureCode.MISCONFIGURED));
            assertThat(server.recipients()).isEmpty();
        }
    }

    @Test
    void sendsNothingToAServerNobodyVouchesFor() throws GeneralSecurityException {
        try (TestMailServer server = startTls(localhost)) {
            SmtpSender sender =
                    TestSenders.trusting(server.port(), elsewhere.trustingClient(), STARTTLS);

            assertThat(sender.send(TestDispatches.page())).isEqualTo(UNTRUSTED);
            assertThat(server.recipients()).isEmpty();
        }
    }

    @Test
    void sendsNothingToAServerOfAnotherName() throws GeneralSecurityException {
        try (TestMailServer server = startTls(elsewhere)) {
            SmtpSender sender =
                    TestSenders.trusting(server.port(), elsewhere.trustingClient(), STARTTLS);

            assertThat(sender.send(TestDispatches.page())).isEqualTo(UNTRUSTED);
            assertThat(server.recipients()).isEmpty();
        }
    }

    @Test
    void sendsNothingWhereEncryptionIsNotSpokenAtAll() throws GeneralSecurityException {
        try (TestMailServer server = TestMailServer.start()) {
            SmtpSender sender =
                    TestSenders.trusting(server.port(), localhost.trustingClient(), TLS);

            assertThat(sender.send(TestDispatches.page())).isEqualTo(UNTRUSTED);
            assertThat(server.recipients()).isEmpty();
        }
    }

    @Test
    void signsIn() throws GeneralSecurityException {
        try (TestMailServer server = signingIn(new CopyOnWriteArrayList<>())) {
            assertThat(sender(server, TestSenders.PASSWORD).send(TestDispatches.page()))
                    .isInstanceOf(SendResult.Sent.class);
        }
    }

    @Test
    void waitsForTheRightPassword() throws GeneralSecurityException {
        try (TestMailServer server = signingIn(new CopyOnWriteArrayList<>())) {
            assertThat(sender(server, "wrong").send(TestDispatches.page()))
                    .isEqualTo(
                            new Retryable(
                                    "the mail server refused SMTP_USERNAME and SMTP_PASSWORD",
                                    null,
                                    FailureCode.MISCONFIGURED));
            assertThat(server.recipients()).isEmpty();
        }
    }

    /** Nothing is wrong with the password, so nobody is called to put it right. */
    @Test
    void aSignInThatIsPutOffIsNoWrongPassword() {
        MessagingException putOff =
                new AuthenticationFailedException("454 4.7.0 Temporary authentication failure");

        assertThat(SmtpVerdict.notConnected(putOff))
                .isEqualTo(SendVerdict.later("the mail server temporarily refused the sign-in", null));
    }

    @Test
    void doesNotTellThePasswordToAServerItDoesNotTrust() throws GeneralSecurityException {
        List<String> told = new CopyOnWriteArrayList<>();
        try (TestMailServer server = signingIn(told)) {
            SmtpSender sender =
                    TestSenders.trusting(
                            server.port(), elsewhere.trustingClient(), login(TestSenders.PASSWORD));

            assertThat(sender.send(TestDispatches.page())).isEqualTo(UNTRUSTED);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void saysLoudlyThatThePasswordIsWrongWithoutSayingIt() throws GeneralSecurityException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(SmtpSender.class);
        logger.addAppender(log);
        try (TestMailServer server = signingIn(new CopyOnWriteArrayList<>())) {
            sender(server, "a wrong password").send(TestDispatches.page());
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Nothing can be sent until this is fixed: the mail server refused SMTP_USERNAME and"
                                + " SMTP_PASSWORD");
    }

    private SmtpSender sender(TestMailServer server, String password)
            throws GeneralSecurityException {
        return TestSenders.trusting(server.port(), localhost.trustingClient(), login(password));
    }

    private static Map<String, String> login(String password) {
        return Map.of("SMTP_USERNAME", "leash", "SMTP_PASSWORD", password);
    }

    private static TestMailServer startTls(TestCertificate certificate)
            throws GeneralSecurityException {
        var context = certificate.server();
        return TestMailServer.start(
                smtp -> smtp.enableTLS().requireTLS().startTlsSocketFactory(context));
    }

    private TestMailServer signingIn(List<String> told) throws GeneralSecurityException {
        var context = localhost.server();
        return TestMailServer.start(
                smtp ->
                        knowing(smtp.enableTLS().requireTLS().startTlsSocketFactory(context), told)
                                .requireAuth());
    }

    private static SMTPServer.Builder knowing(SMTPServer.Builder smtp, List<String> told) {
        return smtp.authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                        (username, password, _) -> {
                            told.add(password);
                            if (!username.equals("leash")
                                    || !password.equals(TestSenders.PASSWORD)) {
                                throw new LoginFailedException("535 5.7.8 no");
                            }
                        }));
    }
}
