package dev.leash.notifier.work;

import dev.leash.model.directory.Channel;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Number of dispatches that wait in each channel's queue. Kafka is asked when a metric is read. */
public final class QueueDepths implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDepths.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final KafkaAccess kafka;
    private @Nullable Admin admin;
    private Map<Channel, Double> depths = Map.of();
    private long askedAtNanos;

    /** Depths of the queues of a cluster. */
    public QueueDepths(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /** How many wait on a channel; NaN while that is unknown. */
    public synchronized double of(Channel channel) {
        long now = System.nanoTime();
        if (askedAtNanos == 0 || now - askedAtNanos > GOOD_FOR.toNanos()) {
            askedAtNanos = now;
            depths = ask();
        }
        return depths.getOrDefault(channel, Double.NaN);
    }

    private Map<Channel, Double> ask() {
        try {
            Admin known = admin == null ? Admin.create(Baseline.client(kafka)) : admin;
            admin = known;
            Map<Channel, Double> answers = new EnumMap<>(Channel.class);
            var offsets = known.listShareGroupOffsets(groups());
            for (Channel channel : Channel.ALL) {
                double depth =
                        offsets
                                .partitionsToOffsetInfo(group(channel))
                                .get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                                .values()
                                .stream()
                                .mapToDouble(QueueDepths::lag)
                                .sum();
                answers.put(channel, depth);
            }
            return answers;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.debug("The depth of the queues could not be read", e);
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /** A group that has read nothing yet has no offsets. */
    private static double lag(@Nullable SharePartitionOffsetInfo partition) {
        return partition == null ? 0 : partition.lag().orElse(0L);
    }

    private static Map<String, ListShareGroupOffsetsSpec> groups() {
        Map<String, ListShareGroupOffsetsSpec> groups = new HashMap<>();
        for (Channel channel : Channel.ALL) {
            groups.put(group(channel), new ListShareGroupOffsetsSpec());
        }
        return groups;
    }

    private static String group(Channel channel) {
        return Provisioning.workerGroup(Topics.dispatches(channel));
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
