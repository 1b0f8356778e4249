package dev.leash.verification.log;

import dev.leash.verification.Checker;
import dev.leash.verification.report.Where;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what is committed and tells a checker. It only reads.
 *
 * @param kafka where the log is
 * @param progress is told how far it has come
 */
public record LogReader(KafkaAccess kafka, Progress progress) {

    /**
     * Reads all of it, up to where it ends now.
     *
     * @throws UnknownTopicOrPartitionException when there is no log of Leash
     * @throws TimeoutException when nothing comes for a minute though there is more
     * @throws KafkaException when Kafka does not answer
     */
    public void read(Checker checker) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Baseline.consumer(kafka),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            // What asks for a delivery is written before it, so its end is looked up after.
            Stretch deliveries = Stretch.of(consumer, Topics.NOTIFICATIONS.name());
            Stretch events = Stretch.of(consumer, Topics.EVENTS.name());
            Stretch deadLetters = Stretch.of(consumer, Topics.DEAD_LETTERS);
            events.read(consumer, progress, telling(Topics.EVENTS, checker, checker::event));
            deliveries.read(
                    consumer, progress, telling(Topics.NOTIFICATIONS, checker, checker::delivery));
            deadLetters.read(consumer, progress, (record, where) -> tell(checker, record, where));
            checker.deadLettersRead();
        }
    }

    private static <T> BiConsumer<ConsumerRecord<byte[], byte[]>, Where> telling(
            Topic<T> topic, Checker checker, BiConsumer<T, Where> reader) {
        return (record, where) -> {
            try {
                reader.accept(topic.codec().decode(record.value()), where);
            } catch (UndecodableException e) {
                checker.unreadable(where, String.valueOf(e.getMessage()));
            }
        };
    }

    private static void tell(Checker checker, ConsumerRecord<byte[], byte[]> record, Where where) {
        checker.deadLetter(
                where, header(record, DeadLetters.ORIGIN), header(record, DeadLetters.REASON));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "not said" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
