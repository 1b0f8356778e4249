package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.email.TestMailServer.Stage;
import dev.leash.notifier.message.TestDispatches;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("io")
class KeptConnectionsTest {

    @Test
    void mailsThatFollowEachOtherShareAConnection() {
        try (TestMailServer server = TestMailServer.start()) {
            SmtpSender sender = TestSenders.plain(server.port());

            for (int mail = 1; mail <= 5; mail++) {
                assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
            }
            assertThat(server.mails()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void mailsAtTheSameTimeHaveAConnectionEach() {
        try (TestMailServer server = TestMailServer.start()) {
            SmtpSender sender = TestSenders.plain(server.port());
            var stuck = server.hangAt(TestDispatches.ALICE);
            var both =
                    Stream.generate(
                                    () ->
                                            CompletableFuture.supplyAsync(
                                                    () -> send(sender), Thread::startVirtualThread))
                            .limit(2)
                            .toList();

            await().until(() -> server.recipients().size() == 2);
            stuck.countDown();

            assertThat(both).allMatch(sent -> sent.join() instanceof SendResult.Sent);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatDiedMeanwhileIsReplacedAndTheMailDoesNotNotice() {
        SmtpSender sender;
        int port;
        try (TestMailServer before = TestMailServer.start()) {
            port = before.port();
            sender = TestSenders.plain(port);
            assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
        }
        try (TestMailServer after = TestMailServer.startAt(port)) {
            assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
            assertThat(after.mails()).hasSize(1);
        }
    }

    @Test
    void aServerThatHasHadEnoughOfAConnectionIsAskedOnAnother() {
        try (TestMailServer server = TestMailServer.start()) {
            SmtpSender sender = TestSenders.plain(server.port());
            assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
            server.refuse(Stage.MAIL, 421, "4.7.0 too many mails on this connection");

            assertThat(send(sender))
                    .isInstanceOfSatisfying(
                            SendResult.Retryable.class,
                            refused ->
                                    assertThat(refused.code()).isEqualTo(FailureCode.UNAVAILABLE));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 450", "MAIL, 451", "RCPT, 452", "RCPT, 421", "DATA, 451", "DATA, 454"})
    void whatIsPutOffOnAConnectionThatWasKeptGoesOnAnotherAndDoesNotCount(Stage stage, int code) {
        try (TestMailServer server = TestMailServer.start()) {
            SmtpSender sender = TestSenders.plain(server.port());
            assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
            server.refuseOnThisConnection(stage, code, "4.7.0 too many mails at once");

            assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
            assertThat(server.mails()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);

            assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
            assertThat(server.connections()).as("the one that had enough is not kept").isEqualTo(2);
        }
    }

    @Test
    void aRefusalOnAConnectionThatWasKeptIsARefusal() {
        try (TestMailServer server = TestMailServer.start()) {
            SmtpSender sender = TestSenders.plain(server.port());
            assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
            server.refuse(Stage.RCPT, 550, "5.1.1 no such user");

            assertThat(send(sender)).isInstanceOf(SendResult.Permanent.class);
            assertThat(server.connections()).isEqualTo(1);

            server.acceptAll();
            assertThat(send(sender)).isInstanceOf(SendResult.Sent.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static SendResult send(SmtpSender sender) {
        return sender.send(TestDispatches.page());
    }
}
