package dev.leash.intake.twilio;

import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Topics;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on what became of attempts. One that comes twice, or too late, changes nothing; that is
 * for the rules of deliveries to say.
 *
 * @param producers where receipts go
 */
record Receipts(Producers producers) {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /** Whether it is durable. */
    boolean keep(Receipt receipt) {
        try {
            producers.send(Topics.RECEIPTS, receipt.key(), receipt).join();
            return true;
        } catch (CompletionException | KafkaException e) {
            LOG.warn("Kafka did not take a receipt: {}", e.getMessage());
            return false;
        }
    }
}
