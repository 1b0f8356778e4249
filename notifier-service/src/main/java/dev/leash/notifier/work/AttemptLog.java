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
 * Attempts that were reported as begun or ended. A dispatch is given out again when its worker
 * dies, or when the broker dies before it has stored the acknowledgement. An attempt that had ended
 * must then not be made again; one that had only begun is made as a possible duplicate.
 */
final class AttemptLog implements AutoCloseable {

    /**
     * The most results that wait to be reported, many times what all channels have under way at
     * once. A result beyond that is forgotten, and its message is sent again as a possible
     * duplicate.
     */
    private static final int MAX_UNREPORTED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(AttemptLog.class);

    private final RecentNames<Attempt> begun = new RecentNames<>();
    private final RecentNames<Attempt> ended = new RecentNames<>();
    private final Cache<Attempt, Receipt> unreported =
            Caffeine.newBuilder().maximumSize(MAX_UNREPORTED).build();
    private final OneAtATime<Attempt> underWay = new OneAtATime<>();
    private final LookbackReader receipts;

    private record Attempt(DeliveryId delivery, int number) {}

    private AttemptLog(KafkaAccess kafka, InstantSource clock) {
        this.receipts =
                LookbackReader.start("leash-past", kafka, Topics.RECEIPTS, this::remember, clock);
    }

    /** Begins to read in the background. */
    static AttemptLog start(KafkaAccess kafka, InstantSource clock) {
        return new AttemptLog(kafka, clock);
    }

    /**
     * Makes an attempt once no other thread of this process makes the same one; it may be given out
     * twice at a time.
     */
    void whenOver(DeliveryId delivery, int attempt, Runnable work) {
        underWay.perform(new Attempt(delivery, attempt), work);
    }

    /** Whether the attempt has begun; after a start, waits a little until that is known. */
    boolean hasBegun(DeliveryId delivery, int attempt) {
        receipts.awaitCaughtUp();
        return begun.contains(new Attempt(delivery, attempt));
    }

    /** Whether the attempt has ended; after a start, waits a little until that is known. */
    boolean hasEnded(DeliveryId delivery, int attempt) {
        receipts.awaitCaughtUp();
        return ended.contains(new Attempt(delivery, attempt));
    }

    /**
     * The result of an attempt of this process that could not be reported yet, as while Kafka is
     * away.
     */
    Optional<Receipt> unreported(DeliveryId delivery, int attempt) {
        return Optional.ofNullable(unreported.getIfPresent(new Attempt(delivery, attempt)));
    }

    /** Keeps a result until it has been reported. */
    void keep(Receipt result) {
        unreported.put(attempt(result), result);
    }

    /** Records a receipt that was reported here, without waiting to read it back. */
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
        if (record.value() == null) {
            return;
        }
        try {
            add(InternalRecords.RECEIPT.decode(record.value()));
        } catch (UndecodableException e) {
            LOG.debug("Skipped a receipt of a newer version: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        receipts.close();
    }
}
