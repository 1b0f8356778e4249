package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch;
import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import dev.leash.wire.kafka.WorkQueue.Lanes;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each test has a queue of its own. */
@Tag("broker")
class WorkQueueTest {

    @RegisterExtension static final RunningBroker BROKER = RunningBroker.thatRestarts();

    /** Kafka allows none shorter. */
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(15);

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> stuck = new ConcurrentHashMap<>();

    /** The threads of lanes, and those that Kafka's consumer has. */
    private final ThreadGroup group = new ThreadGroup("those who work");

    @Test
    void nobodyIsAConsumerWhileKafkaIsAwayAndTheWorkGoesOnWhenItIsBack() throws Exception {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> topic = Topics.dispatches(Channel.SMS);
        try (Reachability reachability = new Reachability(kafka);
                WorkQueue queue = inGroup(() -> queue(kafka, reachability, topic))) {
            send(kafka, topic, "before");
            await().until(() -> done.contains("before"));

            BROKER.stop();
            await().until(() -> consumers().isEmpty());

            BROKER.comeBack();
            send(kafka, topic, "after");
            await().until(() -> done.contains("after"));
            assertThat(queue.running()).isEqualTo(queue.wanted());
        }
    }

    /** The one of before would say for an hour no more that it is there. */
    @Test
    void whenTheClockWasSetBackAnotherConsumerTakesTheWork() throws Exception {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> topic = Topics.dispatches(Channel.SLACK);
        AtomicLong aheadMillis = new AtomicLong();
        try (Reachability reachability = new Reachability(kafka);
                WorkQueue _ =
                        inGroup(
                                () ->
                                        WorkQueue.start(
                                                kafka,
                                                topic,
                                                1,
                                                new Lanes(1, 1),
                                                reachability,
                                                this::work,
                                                timeOf(aheadMillis)))) {
            send(kafka, topic, "before the clock is set");
            await().until(() -> done.contains("before the clock is set"));
            List<Thread> before = consumers();

            aheadMillis.set(-Duration.ofHours(1).toMillis());

            await().until(() -> before.stream().noneMatch(Thread::isAlive));
            send(kafka, topic, "after the clock was set");
            await().until(() -> done.contains("after the clock was set"));
        }
    }

    private static Time timeOf(AtomicLong aheadMillis) {
        return new Time() {
            @Override
            public long milliseconds() {
                return Time.SYSTEM.milliseconds() + aheadMillis.get();
            }

            @Override
            public long nanoseconds() {
                return Time.SYSTEM.nanoseconds();
            }

            @Override
            public void sleep(long millis) {
                Time.SYSTEM.sleep(millis);
            }

            @Override
            public void waitObject(Object object, Supplier<Boolean> condition, long deadlineMillis)
                    throws InterruptedException {
                Time.SYSTEM.waitObject(object, condition, deadlineMillis - aheadMillis.get());
            }
        };
    }

    @Test
    void whatComesAfterSlowOnesGoesOnWithoutThem() {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> topic = Topics.dispatches(Channel.VOICE);
        List.of("slow 1", "slow 2").forEach(id -> stuck.put(id, new CountDownLatch(1)));
        try (Reachability reachability = new Reachability(kafka);
                WorkQueue queue = queue(kafka, reachability, topic)) {
            for (int round = 1; round <= 2; round++) {
                String slow = "slow " + round;
                send(kafka, topic, slow);
                await().until(() -> begun.contains(slow));
                String quick = "quick " + round;
                send(kafka, topic, quick);
                await().until(() -> done.contains(quick));
            }
            assertThat(done).containsExactly("quick 1", "quick 2");
            assertThat(queue.wanted()).isGreaterThan(2);

            stuck.values().forEach(CountDownLatch::countDown);
            await().until(() -> done.size() == 4);
            assertThat(begun).containsExactly("slow 1", "quick 1", "slow 2", "quick 2");
        }
    }

    /** What comes next would wait for one of them. */
    @Test
    void whenNoLaneIsLeftTheNextIsOpenedSooner() {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> topic = Topics.dispatches(Channel.EMAIL);
        List.of("first", "second").forEach(id -> stuck.put(id, new CountDownLatch(1)));
        try (Reachability reachability = new Reachability(kafka);
                WorkQueue queue =
                        WorkQueue.start(
                                kafka, topic, 2, new Lanes(2, 2), reachability, this::work)) {
            await().until(() -> queue.patience().equals(WorkQueue.PATIENCE));
            send(kafka, topic, "first");
            await().until(() -> begun.contains("first"));
            await().until(() -> queue.patience().equals(WorkQueue.PATIENCE));

            send(kafka, topic, "second");
            await().until(() -> queue.patience().equals(WorkQueue.PATIENCE_OF_THE_LAST));
            stuck.values().forEach(CountDownLatch::countDown);
            await().until(() -> done.size() == 2);
        }
    }

    @Test
    void asManyAsMayAreUnderWayAtOnceAndNoMore() {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> topic = Topics.dispatches(Channel.EMAIL);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier bothAreThere = new CyclicBarrier(2);
        WorkQueue.Worker worker =
                record -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    pass(bothAreThere);
                    underWay.decrementAndGet();
                    done.add(record.key());
                    return AcknowledgeType.ACCEPT;
                };
        try (Reachability reachability = new Reachability(kafka);
                WorkQueue _ =
                        WorkQueue.start(kafka, topic, 2, new Lanes(2, 2), reachability, worker)) {
            IntStream.range(0, 20).forEach(number -> send(kafka, topic, "number " + number));

            await().until(() -> done.size() == 20);
            assertThat(most).hasValue(2);
        }
    }

    @Test
    void whatIsGivenBackIsDoneAgain() {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> topic = Topics.dispatches(Channel.SLACK);
        WorkQueue.Worker worker =
                record -> {
                    begun.add(record.key());
                    if (begun.size() == 1) {
                        throw new IllegalStateException("as the test wants it");
                    }
                    return AcknowledgeType.ACCEPT;
                };
        try (Reachability reachability = new Reachability(kafka);
                WorkQueue _ =
                        WorkQueue.start(kafka, topic, 2, new Lanes(1, 2), reachability, worker)) {
            send(kafka, topic, "twice");

            await().until(() -> begun.equals(List.of("twice", "twice")));
        }
    }

    /** A renewal is no delivery; were the lock lost, the broker would count one more. */
    @Test
    void whatTakesLongerThanItsLockIsGivenToNobodyElse() throws Exception {
        KafkaAccess kafka = BROKER.provisioned();
        Topic<Dispatch> topic = Topics.dispatches(Channel.SMS);
        lockFor(SHORTEST_LOCK, topic);
        List<Integer> deliveries = new CopyOnWriteArrayList<>();
        WorkQueue.Worker worker =
                record -> {
                    deliveries.add((int) record.deliveryCount().orElseThrow());
                    if (deliveries.size() == 1) {
                        await().atMost(ONE_MINUTE)
                                .pollDelay(SHORTEST_LOCK.plusSeconds(5))
                                .until(() -> true);
                        return AcknowledgeType.RELEASE;
                    }
                    return AcknowledgeType.ACCEPT;
                };
        try (Reachability reachability = new Reachability(kafka);
                WorkQueue _ =
                        WorkQueue.start(kafka, topic, 2, new Lanes(2, 2), reachability, worker)) {
            send(kafka, topic, "long");

            await().atMost(ONE_MINUTE).until(() -> deliveries.size() == 2);
            assertThat(deliveries).containsExactly(1, 2);
        }
    }

    private static void lockFor(Duration time, Topic<?> topic) throws Exception {
        try (Admin admin = BROKER.admin()) {
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(
                                            ConfigResource.Type.GROUP,
                                            Provisioning.workerGroup(topic)),
                                    List.of(
                                            new AlterConfigOp(
                                                    new ConfigEntry(
                                                            "share.record.lock.duration.ms",
                                                            Long.toString(time.toMillis())),
                                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private WorkQueue queue(KafkaAccess kafka, Reachability reachability, Topic<?> topic) {
        return WorkQueue.start(kafka, topic, 4, new Lanes(1, 4), reachability, this::work);
    }

    private WorkQueue inGroup(Callable<WorkQueue> start) throws Exception {
        FutureTask<WorkQueue> task = new FutureTask<>(start);
        new Thread(group, task, "starter").start();
        return task.get();
    }

    private AcknowledgeType work(ConsumerRecord<String, byte[]> record) {
        begun.add(record.key());
        CountDownLatch latch = stuck.get(record.key());
        if (latch != null) {
            awaitUninterruptibly(latch);
        }
        done.add(record.key());
        return AcknowledgeType.ACCEPT;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(KafkaAccess kafka, Topic<Dispatch> topic, String id) {
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            producers
                    .send(
                            topic,
                            id,
                            new Dispatch.SignIn(
                                    id, "alice", "alice@example.com", "https://x", Instant.EPOCH))
                    .join();
        }
    }

    private List<Thread> consumers() {
        Thread[] threads = new Thread[100];
        int count = group.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread.getName().startsWith("consumer_background"))
                .toList();
    }
}
