package dev.leash.notifier.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.model.notification.DeliveryId;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Topics;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which attempts were reported to have begun, and which to have ended. A worker that dies
 * in the middle, or when it has reported, and a broker that dies before it has heard that the work
 * is done, have it given out once more. What had ended would be sent once more, and nobody could
 * tell; what had begun may have arrived, and its reader should be told so.
 */
final class Past implements AutoCloseable {

    /**
     * The most results that wait to be reported, many times what every channel has under way at
     * once; one beyond that is forgotten, and its message goes once more and says so.
     */
    private static final int MAX_UNREPORTED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Past.class);

    private final Remembered<Attempt> begun = new Remembered<>();
    private final Remembered<Attempt> ended = new Remembered<>();
    private final Cache<Attempt, Receipt> unreported =
            Caffeine.newBuilder().maximumSize(MAX_UNREPORTED).build();
    private final OneAtATime<Attempt> underWay = new OneAtATime<>();
    private final Recent receipts;

    private record Attempt(DeliveryId delivery, int number) {}

    private Past(KafkaAccess kafka, InstantSource clock) {
        this.receipts = Recent.start("leash-past", kafka, Topics.RECEIPTS, this::remember, clock);
    }

    /** Begins to read in the background. */
    static Past start(KafkaAccess kafka, InstantSource clock) {
        return new Past(kafka, clock);
    }

    /** Makes an attempt when nobody here is at it any more: it may be given out twice at a time. */
    void whenOver(DeliveryId delivery, int attempt, Runnable work) {
        underWay.perform(new Attempt(delivery, attempt), work);
    }

    /** Whether the attempt has begun; waits a little after a start, until that is known. */
    boolean hasBegun(DeliveryId delivery, int attempt) {
        receipts.awaitCaughtUp();
        return begun.contains(new Attempt(delivery, attempt));
    }

    /** Whether the attempt has ended; waits a little after a start, until that is known. */
    boolean hasEnded(DeliveryId delivery, int attempt) {
        receipts.awaitCaughtUp();
        return ended.contains(new Attempt(delivery, attempt));
    }

    /**
     * What became of an attempt that has ended here, while that could not be reported: Kafka may be
     * away just then.
     */
    Optional<Receipt> unreported(DeliveryId delivery, int attempt) {
        return Optional.ofNullable(unreported.getIfPresent(new Attempt(delivery, attempt)));
    }

    /** Keeps what became of an attempt until it has been reported. */
    void keep(Receipt result) {
        unreported.put(attempt(result), result);
    }

    /** Notes at once what was reported here; what others report is read. */
    void add(Receipt receipt) {
        if (receipt instanceof Receipt.Begun) {
            begun.add(attempt(receipt));
        } else {
            ended.add(attempt(receipt));
            unreported.invalidate(attempt(receipt));
        }
    }

    private static Attempt attempt(Receipt receipt) {
        return new Attempt(receipt.delivery(), receipt.attempt());
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        try {
            add(InternalRecords.RECEIPT.decode(record.value()));
        } catch (UndecodableException e) {
            LOG.debug("Passed over a receipt of a newer version: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        receipts.close();
    }
}
