package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AcquiredRecordsTest {

    private static final ConsumerRecords<String, byte[]> NONE = ConsumerRecords.empty();

    private final List<AcknowledgeType> said = new ArrayList<>();
    private final Queue<ConsumerRecords<String, byte[]>> answers = new ArrayDeque<>();
    private final CountDownLatch renewed = new CountDownLatch(1);
    private final AcquiredRecords.Unsaid unsaid = new AcquiredRecords.Unsaid();

    @Test
    void workThatEndsWhileItsRenewalIsUnansweredIsNotDoneAgain() throws Exception {
        AtomicInteger done = new AtomicInteger();
        WorkQueue.Worker worker =
                _ -> {
                    awaitRenewal();
                    done.incrementAndGet();
                    return AcknowledgeType.ACCEPT;
                };
        answers.add(NONE);

        taken(worker).perform(one());
        assertThat(said).containsExactly(AcknowledgeType.RENEW);

        taken(worker).perform(one());
        assertThat(done).hasValue(1);
        assertThat(said).containsExactly(AcknowledgeType.RENEW, AcknowledgeType.ACCEPT);
    }

    @Test
    void isHeldUpOnceThePatienceIsOverAndNotBefore() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger looksBefore = new AtomicInteger();
        CountDownLatch heldUp = new CountDownLatch(1);

        new AcquiredRecords(
                        _ -> {
                            awaitUninterruptibly(heldUp);
                            return AcknowledgeType.ACCEPT;
                        },
                        consumer(),
                        unsaid,
                        () -> looks.incrementAndGet() < 3 ? Duration.ofDays(1) : Duration.ZERO,
                        () -> {
                            looksBefore.compareAndSet(0, looks.get());
                            heldUp.countDown();
                        })
                .perform(one());

        assertThat(looksBefore).hasValue(3);
    }

    @Test
    void workThatFailedWhileItsRenewalIsUnansweredBeginsAgainWhenItIsGivenOut() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        WorkQueue.Worker worker =
                _ -> {
                    awaitRenewal();
                    return begun.incrementAndGet() == 1
                            ? AcknowledgeType.RELEASE
                            : AcknowledgeType.ACCEPT;
                };
        answers.add(NONE);

        taken(worker).perform(one());
        taken(worker).perform(one());

        assertThat(begun).hasValue(2);
        assertThat(said).containsExactly(AcknowledgeType.RENEW, AcknowledgeType.ACCEPT);
    }

    @Test
    void workWhoseRenewalIsAnsweredInTimeIsAcknowledgedWhenItEnds() throws Exception {
        WorkQueue.Worker worker =
                _ -> {
                    awaitRenewal();
                    return AcknowledgeType.ACCEPT;
                };
        answers.add(one());

        taken(worker).perform(one());

        assertThat(said).containsExactly(AcknowledgeType.RENEW, AcknowledgeType.ACCEPT);
    }

    private AcquiredRecords taken(WorkQueue.Worker worker) {
        return new AcquiredRecords(worker, consumer(), unsaid, () -> WorkQueue.PATIENCE, () -> {});
    }

    private void awaitRenewal() {
        awaitUninterruptibly(renewed);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecords<String, byte[]> one() {
        TopicPartition queue = new TopicPartition("queue", 0);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(queue.topic(), 0, 7, "key", new byte[0]);
        return new ConsumerRecords<>(Map.of(queue, List.of(record)), Map.of());
    }

    /** One whose locks last for a tenth of a second. */
    @SuppressWarnings("unchecked")
    private ShareConsumer<String, byte[]> consumer() {
        return (ShareConsumer<String, byte[]>)
                Proxy.newProxyInstance(
                        AcquiredRecordsTest.class.getClassLoader(),
                        new Class<?>[] {ShareConsumer.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "acquisitionLockTimeoutMs" -> Optional.of(100);
                                    case "acknowledge" -> {
                                        said.add((AcknowledgeType) arguments[1]);
                                        yield null;
                                    }
                                    case "poll" -> answer();
                                    case "commitAsync" -> null;
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private ConsumerRecords<String, byte[]> answer() {
        try {
            return answers.isEmpty() ? NONE : answers.poll();
        } finally {
            renewed.countDown();
        }
    }
}
