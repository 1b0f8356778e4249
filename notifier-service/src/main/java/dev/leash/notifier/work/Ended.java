package dev.leash.notifier.work;

import dev.leash.model.notification.DeliveryId;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which attempts were reported to have ended. A worker that dies when it has reported,
 * and a broker that dies before it has heard that the work is done, have it given out once more;
 * without this it would be sent once more, and nobody could tell.
 */
final class Ended implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ended.class);

    private final Remembered<Attempt> attempts = new Remembered<>();
    private final Recent receipts;

    private record Attempt(DeliveryId delivery, int number) {}

    private Ended(KafkaAccess kafka, InstantSource clock) {
        this.receipts = Recent.start("leash-ended", kafka, Topics.RECEIPTS, this::remember, clock);
    }

    /** Begins to read in the background. */
    static Ended start(KafkaAccess kafka, InstantSource clock) {
        return new Ended(kafka, clock);
    }

    /** Whether the attempt has ended; waits a little after a start, until that is known. */
    boolean contains(DeliveryId delivery, int attempt) {
        receipts.awaitCaughtUp();
        return attempts.contains(new Attempt(delivery, attempt));
    }

    /** Notes at once what was reported here; what others report is read. */
    void add(DeliveryId delivery, int attempt) {
        attempts.add(new Attempt(delivery, attempt));
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        try {
            Receipt receipt = InternalRecords.RECEIPT.decode(record.value());
            if (!(receipt instanceof Receipt.Begun)) {
                add(receipt.delivery(), receipt.attempt());
            }
        } catch (UndecodableException e) {
            LOG.debug("Passed over a receipt of a newer version: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        receipts.close();
    }
}
