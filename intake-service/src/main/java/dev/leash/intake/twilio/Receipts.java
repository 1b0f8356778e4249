package dev.leash.intake.twilio;

import dev.leash.wire.kafka.Producers;
import dev.leash.wire.reply.Receipt;
import dev.leash.wire.topic.Topics;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on receipts of attempts. Repeated and late ones are passed on too; the rules of deliveries
 * ignore them.
 *
 * @param producers where receipts are written
 */
record Receipts(Producers producers) {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /** Writes a receipt; whether it is durable. */
    boolean keep(Receipt receipt) {
        try {
            producers.send(Topics.RECEIPTS, receipt.key(), receipt).join();
            return true;
        } catch (CompletionException | KafkaException e) {
            LOG.warn("Kafka did not accept a receipt: {}", e.getMessage());
            return false;
        }
    }
}
