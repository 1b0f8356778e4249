package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import dev.leash.wire.TopicReader;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("broker")
class ProducersTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Reply REPLY = new Reply.Accepted("request-1", "12", null);

    @Test
    void whatWasSentIsThere() throws Exception {
        KafkaAccess kafka = BROKER.provisioned();
        Reply reply = new Reply.AlreadyDone("request-1", "12", "It is so already.", null);
        RecordMetadata sent;

        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            sent = producers.send(Topics.OUTCOMES, "request-1", reply).get();
        }

        ConsumerRecord<byte[], byte[]> record =
                TopicReader.read(kafka, Topics.OUTCOMES.name()).getFirst();
        assertThat(record.offset()).isEqualTo(sent.offset());
        assertThat(record.key()).isEqualTo(bytes("request-1"));
        assertThat(InternalRecords.REPLY.decode(record.value())).isEqualTo(reply);
        assertThat(record.headers().lastHeader("ce_type").value())
                .isEqualTo(bytes("dev.leash.reply.already_done"));
    }

    @Test
    void nothingRemovesAKey() throws Exception {
        KafkaAccess kafka = BROKER.provisioned();

        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            producers.send(Topics.DIRECTORY, "contact/alice", contact()).get();
            producers.send(Topics.DIRECTORY, "contact/alice", null).get();
        }

        assertThat(TopicReader.read(kafka, Topics.DIRECTORY.name()))
                .extracting(record -> record.value() == null)
                .containsExactly(false, true);
    }

    @Test
    void aRecordThatIsTooLargeFails() {
        KafkaAccess kafka = BROKER.provisioned();
        Reply reply = new Reply.AlreadyDone("request-1", "12", "x".repeat(1_100_000), null);

        try (Producers producers = Producers.to(kafka)) {
            assertThat(producers.send(Topics.OUTCOMES, "request-1", reply))
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    @Test
    void withoutABrokerItFailsRatherThanWaits() throws Exception {
        try (Producers producers = Producers.to(KafkaAccess.plain("127.0.0.1:" + nobody()))) {
            CompletableFuture<RecordMetadata> sent =
                    producers.send(Topics.OUTCOMES, "request-1", REPLY);

            assertThat(sent)
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(TimeoutException.class);
        }
    }

    /** It would be an event loop's thread that waits. */
    @Test
    void whoSendsIsNeverBlocked() {
        assertThat(Producers.settings(KafkaAccess.plain("127.0.0.1:1")))
                .containsEntry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
    }

    @Test
    void whatTheProducerTurnsAwayIsOfferedAgain() {
        HesitantProducer hesitant = new HesitantProducer(3);

        try (Producers producers = Producers.over(hesitant)) {
            assertThat(producers.send(Topics.OUTCOMES, "request-1", REPLY)).succeedsWithin(SOON);
        }
        assertThat(hesitant.history()).hasSize(1);
    }

    @Test
    void whatIsSentBehindSomethingTurnedAwayStaysBehindIt() {
        HesitantProducer hesitant = new HesitantProducer(3);

        try (Producers producers = Producers.over(hesitant)) {
            List<CompletableFuture<RecordMetadata>> sent =
                    IntStream.range(0, 100)
                            .mapToObj(n -> producers.send(Topics.OUTCOMES, "request-" + n, REPLY))
                            .toList();
            sent.forEach(one -> assertThat(one).succeedsWithin(SOON));
        }
        assertThat(hesitant.history())
                .extracting(ProducerRecord::key)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(n -> "request-" + n).toList());
    }

    @Test
    void whatIsTurnedAwayForGoodFails() {
        HesitantProducer hesitant = new HesitantProducer(Integer.MAX_VALUE);

        try (Producers producers = Producers.over(hesitant)) {
            assertThat(producers.send(Topics.OUTCOMES, "request-1", REPLY))
                    .failsWithin(SOON)
                    .withThrowableThat()
                    .withCauseInstanceOf(TimeoutException.class);
        }
        assertThat(hesitant.history()).isEmpty();
    }

    /** It may be in the log all the same, and twice is once too often. */
    @Test
    void whatTheProducerTookIsNotOfferedAgain() {
        MockProducer<String, byte[]> unsure =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());

        try (Producers producers = Producers.over(unsure)) {
            CompletableFuture<RecordMetadata> sent =
                    producers.send(Topics.OUTCOMES, "request-1", REPLY);
            unsure.errorNext(new TimeoutException("not confirmed"));

            assertThat(sent).isCompletedExceptionally();
            assertThat(unsure.history()).hasSize(1);
        }
    }

    /** Turns away the first few, as a producer does that does not know its topic yet. */
    private static final class HesitantProducer extends MockProducer<String, byte[]> {

        private final AtomicInteger turnsAway;

        HesitantProducer(int turnsAway) {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
            this.turnsAway = new AtomicInteger(turnsAway);
        }

        @Override
        public synchronized Future<RecordMetadata> send(
                ProducerRecord<String, byte[]> record, Callback callback) {
            if (turnsAway.getAndDecrement() > 0) {
                TimeoutException unknown = new TimeoutException("not present in metadata");
                callback.onCompletion(null, unknown);
                return CompletableFuture.failedFuture(unknown);
            }
            return super.send(record, callback);
        }
    }

    /** A port on which nobody listens. */
    private static int nobody() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DirectoryRecord contact() {
        return new DirectoryRecord.OfContact(
                new Contact("alice", "alice@example.com", null, Contact.Role.ADMIN));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
