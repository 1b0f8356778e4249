package dev.leash.notifier.channel.email;

import static dev.leash.notifier.channel.email.ScriptedServer.END_OF_MAIL;
import static dev.leash.notifier.channel.email.ScriptedServer.GREETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.notification.SendResult;
import dev.leash.model.notification.SendResult.Retryable;
import dev.leash.model.notification.SendResult.Unknown;
import dev.leash.notifier.channel.email.ScriptedServer.Ending;
import dev.leash.notifier.message.TestDispatches;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("io")
class SmtpConnectionTest {

    @Test
    void isTriedAgainWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = once.getLocalPort();
        }

        assertThat(TestSenders.plain(port).send(TestDispatches.page()))
                .isEqualTo(new Retryable("the mail server refused the connection", null));
    }

    @Test
    void isTriedAgainWhenTheNameIsUnknown() {
        SmtpSender sender = TestSenders.with(25, Map.of("SMTP_HOST", "mail.invalid"));

        assertThat(sender.send(TestDispatches.page()))
                .isEqualTo(
                        new Retryable(
                                "DNS lookup of the mail server's host name (SMTP_HOST) failed",
                                null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HANG | the mail server did not answer in time",
                "DROP | no connection to the mail server could be made"
            })
    void isTriedAgainWhenTheServerDoesNotGreet(Ending ending, String reason) throws IOException {
        try (ScriptedServer server = ScriptedServer.endingAt(GREETING, ending)) {
            assertThat(send(server)).isEqualTo(new Retryable(reason, null));
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL, HANG", "MAIL, DROP", "RCPT, HANG", "RCPT, DROP", "DATA, HANG", "DATA, DROP"})
    void isTriedAgainWhenTheServerIsLostBeforeItHasTheMail(String line, Ending ending)
            throws IOException {
        try (ScriptedServer server = ScriptedServer.endingAt(line, ending)) {
            assertThat(send(server))
                    .isEqualTo(
                            new Retryable(
                                    "the connection was lost before the mail was handed over",
                                    null));
            assertThat(server.heard()).doesNotContain(END_OF_MAIL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isUnknownWhenTheServerIsLostAfterItHasTheMail(Ending ending) throws IOException {
        try (ScriptedServer server = ScriptedServer.endingAt(END_OF_MAIL, ending)) {
            assertThat(send(server))
                    .isEqualTo(
                            new Unknown("the connection was lost after the mail was handed over"));
            assertThat(server.heard()).contains(END_OF_MAIL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSentHoweverTheServerSaysGoodBye(Ending ending) throws IOException {
        try (ScriptedServer server = ScriptedServer.endingAt("QUIT", ending)) {
            assertThat(send(server)).isInstanceOf(SendResult.Sent.class);
        }
    }

    private static SendResult send(ScriptedServer server) {
        return TestSenders.impatient(server.port()).send(TestDispatches.page());
    }
}
