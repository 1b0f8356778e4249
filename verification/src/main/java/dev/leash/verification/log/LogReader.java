package dev.leash.verification.log;

import dev.leash.verification.Checker;
import dev.leash.verification.report.Where;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.deadletter.DeadLetter;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
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
            Stretch alerts = Stretch.of(consumer, Topics.ALERT_EVENTS.name());
            Stretch deadLetters = Stretch.of(consumer, Topics.DEAD_LETTERS);
            events.read(consumer, progress, telling(Topics.EVENTS, checker, checker::event));
            if (alerts.beginsInTheMiddle()) {
                checker.alertsBeginInTheMiddle();
            }
            alerts.read(consumer, progress, telling(Topics.ALERT_EVENTS, checker, checker::alert));
            deliveries.read(
                    consumer, progress, telling(Topics.NOTIFICATIONS, checker, checker::delivery));
            Map<Long, Runnable> setAside = new LinkedHashMap<>();
            deadLetters.read(
                    consumer,
                    progress,
                    (record, where) -> note(setAside, checker, new DeadLetter(record), where));
            setAside.values().forEach(Runnable::run);
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

    /** What was retried counts no more: had it failed again, it would be there once more. */
    private static void note(
            Map<Long, Runnable> setAside, Checker checker, DeadLetter letter, Where where) {
        String origin = letter.origin();
        String reason = letter.reason();
        letter.retried()
                .ifPresentOrElse(
                        setAside::remove,
                        () ->
                                setAside.put(
                                        letter.number(),
                                        () -> checker.deadLetter(where, origin, reason)));
    }
}
