package dev.leash.notifier.work;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch;
import dev.leash.notifier.channel.Sender;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.Reachability;
import dev.leash.wire.kafka.WorkQueue;
import dev.leash.wire.kafka.WorkQueue.Lanes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workers of the channels' queues. A channel has as many lanes as its sender takes messages at the
 * same time, so that a provider that hangs delays no other channel.
 */
public final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /**
     * Lanes kept ready, so that a page that comes while another is stuck need not wait for a
     * consumer to start.
     */
    private static final int READY_LANES = 2;

    private final List<WorkQueue> queues = new ArrayList<>();
    private final AttemptLog past;
    private final Reachability reachability;

    private Workers(AttemptLog past, Reachability reachability) {
        this.past = past;
        this.reachability = reachability;
    }

    /** Begins in the background, with a queue for each channel. */
    public static Workers start(
            KafkaAccess kafka,
            Map<Channel, Sender> senders,
            Producers receipts,
            Withdrawals withdrawals,
            ChannelMonitor monitor,
            QueueAges ages,
            InstantSource clock) {
        Workers workers = new Workers(AttemptLog.start(kafka, clock), new Reachability(kafka));
        senders.forEach(
                (channel, sender) -> {
                    Job job =
                            new Job(
                                    sender,
                                    receipts,
                                    withdrawals,
                                    workers.past,
                                    monitor,
                                    ages,
                                    clock);
                    workers.start(kafka, Topics.dispatches(channel), sender.concurrency(), job);
                });
        return workers;
    }

    private void start(KafkaAccess kafka, Topic<Dispatch> queue, int atOnce, Job job) {
        queues.add(
                WorkQueue.start(
                        kafka,
                        queue,
                        atOnce,
                        new Lanes(Math.min(READY_LANES, atOnce), atOnce),
                        reachability,
                        record -> perform(queue, record, job)));
    }

    private static AcknowledgeType perform(
            Topic<Dispatch> queue, ConsumerRecord<String, byte[]> record, Job job) {
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
            LOG.warn("A dispatch in {} will be processed again: {}", queue.name(), e.getMessage());
            return AcknowledgeType.RELEASE;
        }
    }

    /** How many lanes run. */
    public long running() {
        return queues.stream().mapToLong(WorkQueue::running).sum();
    }

    /** How many lanes there should be. */
    public long wanted() {
        return queues.stream().mapToLong(WorkQueue::wanted).sum();
    }

    @Override
    public void close() {
        queues.forEach(WorkQueue::takeNoMore);
        queues.forEach(WorkQueue::close);
        reachability.close();
        past.close();
    }
}
