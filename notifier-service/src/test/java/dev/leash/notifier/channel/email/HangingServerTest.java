package dev.leash.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Dispatch;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.notifier.work.ChannelMonitor;
import dev.leash.notifier.work.ChannelReports;
import dev.leash.notifier.work.QueueAges;
import dev.leash.notifier.work.Withdrawals;
import dev.leash.notifier.work.Workers;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real mail server that says nothing more to some, and workers that go on with the others. */
@Tag("broker")
class HangingServerTest {

    private static final String NINA = "nina@example.org";
    private static final String OMAR = "omar@example.org";
    private static final String PIA = "pia@example.org";
    private static final String QUINN = "quinn@example.org";

    @Test
    void nobodyWaitsForAnotherWhoseMailIsStuck(@TempDir Path folder) {
        try (TestBroker broker = TestBroker.start(folder);
                TestMailServer server = TestMailServer.start()) {
            KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
            new Provisioning(kafka).ensure();
            CountDownLatch nina = server.hangAt(NINA);
            CountDownLatch omar = server.hangAt(OMAR);
            try (Producers producers =
                            Producers.over(PatientProducer.of(Producers.settings(kafka)));
                    ChannelMonitor monitor =
                            ChannelMonitor.start(
                                    new ChannelReports(producers), InstantSource.system());
                    Withdrawals withdrawals = Withdrawals.start(kafka, InstantSource.system());
                    Workers _ =
                            Workers.start(
                                    kafka,
                                    Map.of(Channel.EMAIL, TestSenders.plain(server.port())),
                                    producers,
                                    withdrawals,
                                    monitor,
                                    new QueueAges(InstantSource.system()),
                                    InstantSource.system())) {
                for (String stuck : List.of(NINA, OMAR)) {
                    send(producers, stuck);
                    await().until(() -> server.recipients().contains(stuck));
                }
                List.of(PIA, QUINN).forEach(reader -> send(producers, reader));

                await().until(() -> readers(server).containsAll(List.of(PIA, QUINN)));
                assertThat(readers(server)).doesNotContain(NINA, OMAR);

                List.of(nina, omar).forEach(CountDownLatch::countDown);
                await().until(() -> readers(server).containsAll(List.of(NINA, OMAR)));
                assertThat(readers(server)).doesNotHaveDuplicates();
            }
        }
    }

    private static void send(Producers producers, String address) {
        Dispatch.Attempt page = TestDispatches.page(Channel.EMAIL);
        DeliveryId id = new DeliveryId("7", 3, Channel.EMAIL, address);
        Dispatch.Attempt attempt =
                new Dispatch.Attempt(id, 1, page.purpose(), address, page.briefing());
        producers.send(Topics.dispatches(Channel.EMAIL), attempt.key(), attempt).join();
    }

    private static List<String> readers(TestMailServer server) {
        return server.mails().stream().map(HangingServerTest::reader).toList();
    }

    private static String reader(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients()).replaceAll("[\\[\\]]", "");
        } catch (MessagingException e) {
            throw new AssertionError("not a mail", e);
        }
    }
}
