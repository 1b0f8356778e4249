package dev.leash.view.engine;

import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.topic.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Check whether the log is still the one the view was made from. */
final class LogStart {

    private static final long TIMEOUT_SECONDS = 10;

    private LogStart() {}

    static Map<String, String> topicIds(KafkaAccess kafka, Collection<String> topics) {
        try (Admin admin = Admin.create(Baseline.client(kafka))) {
            Map<String, String> ids = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            return ids;
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not describe the topics", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka did not answer within " + TIMEOUT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking for the topics", e);
        }
    }

    /**
     * Whether positions continue this log. In a topic with a retention, a later beginning is
     * normal; in one that is kept for ever, records are missing.
     */
    static boolean continues(
            Collection<Position> stored,
            Map<String, String> topicIds,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Long> ends) {
        return stored.stream()
                .allMatch(
                        position -> {
                            TopicPartition partition =
                                    new TopicPartition(position.topic(), position.partition());
                            boolean forgets = !isKeptForEver(position.topic());
                            return position.topicId().equals(topicIds.get(position.topic()))
                                    && position.next() <= ends.getOrDefault(partition, -1L)
                                    && (forgets
                                            || position.next()
                                                    >= beginnings.getOrDefault(partition, 0L));
                        });
    }

    private static boolean isKeptForEver(String name) {
        return Topics.all().stream()
                .anyMatch(topic -> topic.name().equals(name) && topic.retention() == null);
    }
}
