package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.RunningBroker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a tail ends: whoever closes it, whenever, it is closed and whoever reads it is told. */
@Tag("broker")
class TailEndTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    private static final Duration SOON = Duration.ofMinutes(2);

    private Reading reading;

    @BeforeEach
    void provision(TestInfo test) {
        KafkaAccess _ = BROKER.provisioned();
        reading = new Reading(test.getTestMethod().orElseThrow().getName() + "-");
    }

    @Test
    void endsWhenItIsClosed() {
        TopicReader tail = Reading.tail(BROKER.kafka());
        tail.skipToEnd();
        Future<?> run = reading.of(tail);
        reading.send(BROKER.kafka(), "one");
        await().until(() -> !reading.seen().isEmpty());

        tail.close();

        assertThat(run).succeedsWithin(SOON);
        assertClosed(tail);
    }

    @Test
    void mayBeClosedByTheReaderItself() {
        TopicReader tail = Reading.tail(BROKER.kafka());
        tail.skipToEnd();
        Future<?> run = Reading.run(tail, records -> tail.close());

        reading.send(BROKER.kafka(), "one");

        assertThat(run).succeedsWithin(SOON);
        assertClosed(tail);
    }

    @Test
    void finishesWhatItHasInHand() throws Exception {
        TopicReader tail = Reading.tail(BROKER.kafka());
        tail.skipToEnd();
        CountDownLatch handed = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Future<?> run =
                Reading.run(
                        tail,
                        records -> {
                            handed.countDown();
                            waitFor(closed);
                            reading.see(records);
                        });
        reading.send(BROKER.kafka(), "one");
        handed.await();

        tail.close();
        closed.countDown();

        assertThat(run).succeedsWithin(SOON);
        assertThat(reading.seen()).containsExactly(reading.prefix() + "one");
        assertClosed(tail);
    }

    @Test
    void aTailThatWasNeverReadIsClosedAtOnce() {
        TopicReader tail = Reading.tail(BROKER.kafka());

        tail.close();
        tail.close();

        assertClosed(tail);
        assertThat(reading.of(tail)).succeedsWithin(SOON);
    }

    @Test
    void aTailThatIsClosedDoesNotSkip() {
        TopicReader tail = Reading.tail(BROKER.kafka());

        tail.close();

        assertThatThrownBy(tail::skipToEnd).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverAskedForTheConsumerIsWokenAndClosesIt() {
        TopicReader tail = Reading.tail(BROKER.kafka());
        try (var consumer = tail.consumer()) {
            tail.close();

            assertThatThrownBy(() -> consumer.poll(SOON)).isInstanceOf(WakeupException.class);
        }
    }

    @Test
    void aTailThatIsClosedBeforeItIsRunEndsAtOnce() {
        TopicReader tail = Reading.tail(BROKER.kafka());
        tail.consumer().seekToBeginning(tail.partitions());
        tail.close();

        assertThat(reading.of(tail)).succeedsWithin(SOON);
        assertThat(reading.seen()).isEmpty();
        assertClosed(tail);
    }

    @Test
    void endsWhenTheReaderFailsAndSaysSo() {
        TopicReader tail = Reading.tail(BROKER.kafka());
        tail.skipToEnd();
        Future<?> run =
                Reading.run(
                        tail,
                        records -> {
                            throw new IllegalStateException("the view is full");
                        });

        reading.send(BROKER.kafka(), "one");

        assertThat(run)
                .failsWithin(SOON)
                .withThrowableThat()
                .withMessageContaining("the view is full");
        assertClosed(tail);
    }

    private static void assertClosed(TopicReader tail) {
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
