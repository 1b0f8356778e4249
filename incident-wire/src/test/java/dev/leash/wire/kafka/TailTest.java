package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.RunningBroker;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("broker")
class TailTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String TOPIC = Topics.OUTCOMES.name();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private final String prefix = "test-" + NUMBERS.incrementAndGet() + "-";

    @BeforeEach
    void topicsAreThere() {
        assertThat(BROKER.provisioned()).isEqualTo(BROKER.kafka());
    }

    @Test
    void readsEveryPartition() {
        try (Tail tail = tail()) {
            assertThat(tail.partitions()).hasSize(KafkaAccess.DEFAULT_PARTITIONS);
            tail.skipToEnd();
            Future<?> run = run(tail, this::see);

            List<String> keys = List.of("a", "b", "c", "d", "e", "f", "g", "h");
            keys.forEach(this::send);

            await().atMost(SOON).until(() -> seen.size() == keys.size());
            assertThat(seen).map(key -> key.replace(prefix, "")).hasSameElementsAs(keys);
            assertThat(run).isNotDone();
        }
    }

    @Test
    void passesOverWhatWasThereBefore() {
        send("before");
        try (Tail tail = tail()) {
            tail.skipToEnd();
            send("after");
            Future<?> _ = run(tail, this::see);

            await().atMost(SOON).until(() -> !seen.isEmpty());
            assertThat(seen).containsExactly(prefix + "after");
        }
    }

    @Test
    void beginsWhereItIsTold() {
        send("first");
        try (Tail tail = tail()) {
            tail.consumer().seekToBeginning(tail.partitions());
            Future<?> _ = run(tail, this::see);

            await().atMost(SOON).until(() -> seen.contains(prefix + "first"));
        }
    }

    @Test
    void refusesATopicThatIsNotThere() {
        assertThatThrownBy(() -> Tail.of(BROKER.kafka(), List.of(TOPIC, "nobody.made.me")))
                .isInstanceOf(UnknownTopicOrPartitionException.class)
                .hasMessage("topic nobody.made.me is not there; it has to be provisioned first");
    }

    @Test
    void doesNotSeeWhatWasTakenBack() {
        try (Tail tail = tail();
                KafkaProducer<String, byte[]> producer = transactional()) {
            tail.skipToEnd();
            Future<?> _ = run(tail, this::see);
            producer.initTransactions();

            producer.beginTransaction();
            Future<?> _ = producer.send(record("taken back"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            Future<?> _ = producer.send(record("meant"));
            producer.commitTransaction();

            await().atMost(SOON).until(() -> !seen.isEmpty());
            assertThat(seen).containsExactly(prefix + "meant");
        }
    }

    @Test
    void goesOnAfterTheBrokerWasAway() {
        try (Tail tail = tail()) {
            tail.skipToEnd();
            Future<?> run = run(tail, this::see);
            send("before");
            await().atMost(SOON).until(() -> seen.contains(prefix + "before"));

            BROKER.restart();
            send("after");

            await().atMost(SOON).until(() -> seen.contains(prefix + "after"));
            assertThat(seen).containsExactly(prefix + "before", prefix + "after");
            assertThat(run).isNotDone();
        }
    }

    @Test
    void endsWhenItIsClosed() {
        Tail tail = tail();
        tail.skipToEnd();
        Future<?> run = run(tail, this::see);
        send("one");
        await().atMost(SOON).until(() -> !seen.isEmpty());

        tail.close();

        assertThat(run).succeedsWithin(SOON);
        assertClosed(tail);
    }

    @Test
    void mayBeClosedByTheReaderItself() {
        Tail tail = tail();
        tail.skipToEnd();
        Future<?> run = run(tail, records -> tail.close());

        send("one");

        assertThat(run).succeedsWithin(SOON);
        assertClosed(tail);
    }

    @Test
    void finishesWhatItHasInHand() throws Exception {
        Tail tail = tail();
        tail.skipToEnd();
        CountDownLatch handed = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Future<?> run =
                run(
                        tail,
                        records -> {
                            handed.countDown();
                            waitFor(closed);
                            see(records);
                        });
        send("one");
        handed.await();

        tail.close();
        closed.countDown();

        assertThat(run).succeedsWithin(SOON);
        assertThat(seen).containsExactly(prefix + "one");
        assertClosed(tail);
    }

    @Test
    void aTailThatWasNeverReadIsClosedAtOnce() {
        Tail tail = tail();

        tail.close();
        tail.close();

        assertClosed(tail);
        assertThat(run(tail, this::see)).succeedsWithin(SOON);
    }

    @Test
    void aTailThatIsClosedDoesNotSkip() {
        Tail tail = tail();

        tail.close();

        assertThatThrownBy(tail::skipToEnd).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverAskedForTheConsumerIsWokenAndClosesIt() {
        Tail tail = tail();
        try (var consumer = tail.consumer()) {
            tail.close();

            assertThatThrownBy(() -> consumer.poll(SOON)).isInstanceOf(WakeupException.class);
        }
    }

    @Test
    void aTailThatIsClosedBeforeItIsRunEndsAtOnce() {
        Tail tail = tail();
        tail.consumer().seekToBeginning(tail.partitions());
        tail.close();

        assertThat(run(tail, this::see)).succeedsWithin(SOON);
        assertThat(seen).isEmpty();
        assertClosed(tail);
    }

    @Test
    void endsWhenTheReaderFailsAndSaysSo() {
        Tail tail = tail();
        tail.skipToEnd();
        Future<?> run =
                run(
                        tail,
                        records -> {
                            throw new IllegalStateException("the view is full");
                        });

        send("one");

        assertThat(run)
                .failsWithin(SOON)
                .withThrowableThat()
                .withMessageContaining("the view is full");
        assertClosed(tail);
    }

    @Test
    void saysWhenKafkaDoesNotAnswer() {
        KafkaAccess nowhere =
                new KafkaAccess("127.0.0.1:1", Map.of("client.id", "tail-nowhere"), 1, (short) 1);

        assertThatThrownBy(() -> Tail.of(nowhere, List.of(TOPIC)))
                .isInstanceOf(KafkaException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("tail-nowhere"));
    }

    private static Tail tail() {
        return Tail.of(BROKER.kafka(), List.of(TOPIC));
    }

    private static Future<?> run(Tail tail, Consumer<ConsumerRecords<String, byte[]>> reader) {
        CompletableFuture<?> run = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                tail.run(reader);
                                run.complete(null);
                            } catch (RuntimeException e) {
                                run.completeExceptionally(e);
                            }
                        });
        return run;
    }

    private void see(ConsumerRecords<String, byte[]> records) {
        records.forEach(record -> seen.add(record.key()));
    }

    private void send(String key) {
        try (Producers producers = Producers.to(BROKER.kafka())) {
            Reply reply = new Reply.Accepted(prefix + key, "12");
            assertThat(producers.send(Topics.OUTCOMES, prefix + key, reply)).succeedsWithin(SOON);
        }
    }

    private ProducerRecord<String, byte[]> record(String key) {
        return new ProducerRecord<>(TOPIC, prefix + key, new byte[0]);
    }

    private static KafkaProducer<String, byte[]> transactional() {
        Map<String, Object> settings = Baseline.producer(BROKER.kafka());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "tail-test");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 30_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static void assertClosed(Tail tail) {
        assertThatThrownBy(() -> tail.consumer().assignment())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
