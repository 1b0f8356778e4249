package dev.leash.verification.log;

import dev.leash.verification.Checker;
import dev.leash.verification.report.RecordPosition;
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
 * Reads the committed records of a log into a checker. Never writes.
 *
 * @param kafka the cluster with the log
 * @param progress is told the progress
 */
public record LogReader(KafkaAccess kafka, ReadProgress progress) {

    /**
     * Reads the whole log, up to its current end.
     *
     * @throws UnknownTopicOrPartitionException when there is no log of Leash
     * @throws TimeoutException when no record comes for a minute although there are more
     * @throws KafkaException when Kafka does not answer
     */
    public void read(Checker checker) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Baseline.consumer(kafka),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            // Events of incidents are written before the deliveries they ask for, so the end of
            // deliveries is determined after reading those events.
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

    private static <T> BiConsumer<ConsumerRecord<byte[], byte[]>, RecordPosition> telling(
            Topic<T> topic, Checker checker, BiConsumer<T, RecordPosition> reader) {
        return (record, where) -> {
            try {
                reader.accept(topic.codec().decode(record.value()), where);
            } catch (UndecodableException e) {
                checker.unreadable(where, String.valueOf(e.getMessage()));
            }
        };
    }

    /**
     * Dead letters that were retried do not count: after another failure they would be there again.
     */
    private static void note(
            Map<Long, Runnable> setAside,
            Checker checker,
            DeadLetter letter,
            RecordPosition where) {
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
