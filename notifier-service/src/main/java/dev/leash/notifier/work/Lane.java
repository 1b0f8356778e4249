package dev.leash.notifier.work;

import dev.leash.model.notification.Dispatch;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.Closing;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Reachability;
import dev.leash.wire.kafka.WorkQueue;
import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off one channel's queue, a few dispatches at a time. A channel has two, so that a slow
 * dispatch holds up only those that came with it.
 */
final class Lane implements AutoCloseable, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final WorkQueue work;
    private final Topic<Dispatch> queue;
    private final Job job;
    private final Closing closing = new Closing();

    Lane(KafkaAccess kafka, Reachability reachability, Topic<Dispatch> queue, int atOnce, Job job) {
        this.work = new WorkQueue(kafka, queue, atOnce, reachability, closing);
        this.queue = queue;
        this.job = job;
    }

    @Override
    public void run() {
        work.workOff(this::performAll);
    }

    /** All at the same time: while one waits for its provider, the others need not. */
    private Map<ConsumerRecord<String, byte[]>, AcknowledgeType> performAll(
            ConsumerRecords<String, byte[]> records) {
        Map<ConsumerRecord<String, byte[]>, CompletableFuture<AcknowledgeType>> begun =
                new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            begun.put(
                    record,
                    CompletableFuture.supplyAsync(
                            () -> perform(record), Thread::startVirtualThread));
        }
        Map<ConsumerRecord<String, byte[]>, AcknowledgeType> done = new LinkedHashMap<>();
        begun.forEach((record, type) -> done.put(record, type.join()));
        return done;
    }

    private AcknowledgeType perform(ConsumerRecord<String, byte[]> record) {
        try {
            job.run(queue.codec().decode(record.value()), Instant.ofEpochMilli(record.timestamp()));
            return AcknowledgeType.ACCEPT;
        } catch (UndecodableException e) {
            LOG.error(
                    "Refused a dispatch in {} at {}: {}",
                    queue.name(),
                    record.offset(),
                    e.getMessage());
            return AcknowledgeType.REJECT;
        } catch (CompletionException | KafkaException e) {
            LOG.warn("A dispatch in {} will be done again: {}", queue.name(), e.getMessage());
            closing.isRequestedWithin(PAUSE_AFTER_FAILURE);
            return AcknowledgeType.RELEASE;
        }
    }

    @Override
    public void close() {
        closing.request();
    }
}
