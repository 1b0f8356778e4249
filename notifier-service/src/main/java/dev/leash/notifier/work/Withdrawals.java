package dev.leash.notifier.work;

import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.wire.codec.Records;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.CloudEvents;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.LastingTail;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which deliveries were cancelled lately, so that what still waits in a queue when
 * somebody acknowledges is not sent after all. Forgetting one costs a needless page, never a
 * missing one.
 */
public final class Withdrawals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);
    private static final int MAX_REMEMBERED = 100_000;
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);

    private static final String CANCELLED =
            Records.DELIVERY_EVENTS.nameOf(DeliveryEvent.Cancelled.class);

    private final Map<DeliveryId, Boolean> withdrawn = new Remembered();
    private final InstantSource clock;
    private final LastingTail notifications;

    private Withdrawals(KafkaAccess kafka, InstantSource clock) {
        this.clock = clock;
        this.notifications =
                LastingTail.start("leash-withdrawals", kafka, Topics.NOTIFICATIONS, this::read);
    }

    /** Begins to read in the background. */
    public static Withdrawals start(KafkaAccess kafka, InstantSource clock) {
        return new Withdrawals(kafka, clock);
    }

    /** Whether the delivery was cancelled. */
    public boolean contains(DeliveryId delivery) {
        synchronized (withdrawn) {
            return withdrawn.containsKey(delivery);
        }
    }

    private void read(Tail notifications) {
        lookBack(notifications);
        notifications.run(this::remember);
    }

    private void lookBack(Tail notifications) {
        long since = clock.instant().minus(LOOK_BACK).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> offsets =
                notifications
                        .consumer()
                        .offsetsForTimes(
                                notifications.partitions().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        partition -> partition, _ -> since)));
        notifications.skipToEnd();
        offsets.forEach(
                (partition, offset) ->
                        Optional.ofNullable(offset)
                                .ifPresent(
                                        found ->
                                                notifications
                                                        .consumer()
                                                        .seek(partition, found.offset())));
    }

    private void remember(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            if (CloudEvents.mayBeOfType(CANCELLED, record.headers())) {
                remember(record.value());
            }
        }
    }

    private void remember(byte[] bytes) {
        try {
            var recorded = Records.DELIVERY.decode(bytes);
            if (recorded.event() instanceof DeliveryEvent.Cancelled) {
                synchronized (withdrawn) {
                    withdrawn.put(recorded.delivery(), true);
                }
            }
        } catch (UndecodableException e) {
            LOG.debug("Passed over a fact of a newer version: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        notifications.close();
    }

    private static final class Remembered extends LinkedHashMap<DeliveryId, Boolean> {
        @java.io.Serial private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DeliveryId, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }
}
