package dev.leash.wire.kafka;

import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch;
import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("broker")
class WorkQueueTest {

    @RegisterExtension static final RunningBroker BROKER = RunningBroker.thatRestarts();

    private static final Topic<Dispatch> QUEUE = Topics.dispatches(Channel.SMS);

    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Closing closing = new Closing();

    /** Also that of the threads Kafka's consumer has. */
    private final ThreadGroup group = new ThreadGroup("those who work");

    @AfterEach
    void end() {
        closing.request();
    }

    @Test
    void nobodyIsAConsumerWhileKafkaIsAwayAndTheWorkGoesOnWhenItIsBack() {
        KafkaAccess kafka = BROKER.provisioned();
        try (Reachability reachability = new Reachability(kafka)) {
            WorkQueue queue = new WorkQueue(kafka, QUEUE, 4, reachability, closing);
            new Thread(group, () -> queue.workOff(this::work), "worker").start();
            send(kafka, "before");
            await().until(() -> done.contains("before"));

            BROKER.stop();
            await().until(() -> consumers().isEmpty());

            BROKER.comeBack();
            send(kafka, "after");
            await().until(() -> done.contains("after"));
        }
    }

    private static void send(KafkaAccess kafka, String id) {
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            producers
                    .send(
                            QUEUE,
                            id,
                            new Dispatch.SignIn(
                                    id, "alice", "alice@example.com", "https://x", Instant.EPOCH))
                    .join();
        }
    }

    private Map<ConsumerRecord<String, byte[]>, AcknowledgeType> work(
            ConsumerRecords<String, byte[]> records) {
        Map<ConsumerRecord<String, byte[]>, AcknowledgeType> fates = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            done.add(record.key());
            fates.put(record, AcknowledgeType.ACCEPT);
        }
        return fates;
    }

    private List<Thread> consumers() {
        Thread[] threads = new Thread[100];
        int count = group.enumerate(threads);
        List<Thread> consumers = new ArrayList<>(Arrays.asList(threads).subList(0, count));
        consumers.removeIf(thread -> !thread.getName().startsWith("consumer_background"));
        return consumers;
    }
}
