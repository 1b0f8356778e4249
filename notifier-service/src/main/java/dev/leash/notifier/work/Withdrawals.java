package dev.leash.notifier.work;

import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryId;
import dev.leash.wire.codec.Records;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.CloudEvents;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deliveries that were cancelled lately, so that dispatches still queued are not sent after an
 * acknowledgement. Forgetting one costs a needless page, never a missing one.
 */
public final class Withdrawals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);

    private static final String CANCELLED =
            Records.DELIVERY_EVENTS.nameOf(DeliveryEvent.Cancelled.class);

    private final RecentNames<DeliveryId> withdrawn = new RecentNames<>();
    private final LookbackReader notifications;

    private Withdrawals(KafkaAccess kafka, InstantSource clock) {
        this.notifications =
                LookbackReader.start(
                        "leash-withdrawals", kafka, Topics.NOTIFICATIONS, this::remember, clock);
    }

    /** Begins to read in the background. */
    public static Withdrawals start(KafkaAccess kafka, InstantSource clock) {
        return new Withdrawals(kafka, clock);
    }

    /** Whether the delivery was cancelled; after a start, waits a little until that is known. */
    public boolean contains(DeliveryId delivery) {
        notifications.awaitCaughtUp();
        return withdrawn.contains(delivery);
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        if (record.value() != null && CloudEvents.mayBeOfType(CANCELLED, record.headers())) {
            remember(record.value());
        }
    }

    private void remember(byte[] bytes) {
        try {
            var recorded = Records.DELIVERY.decode(bytes);
            if (recorded.event() instanceof DeliveryEvent.Cancelled) {
                withdrawn.add(recorded.delivery());
            }
        } catch (UndecodableException e) {
            LOG.debug("Skipped a fact of a newer version: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        notifications.close();
    }
}
