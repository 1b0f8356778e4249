package dev.leash.wire.kafka;

import dev.leash.wire.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background reader of one topic that restarts after failures: when Kafka or the reading fails, a
 * new {@link TopicReader} is started after half a second, until closed.
 */
public final class RestartingReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestartingReader.class);
    private static final Duration RESTART_AFTER = Duration.ofMillis(500);

    private final KafkaAccess kafka;
    private final Topic<?> topic;
    private final Consumer<TopicReader> read;
    private final AtomicReference<@Nullable TopicReader> current = new AtomicReference<>();
    private final StopLatch closing = new StopLatch();

    private RestartingReader(KafkaAccess kafka, Topic<?> topic, Consumer<TopicReader> read) {
        this.kafka = kafka;
        this.topic = topic;
        this.read = read;
    }

    /**
     * Starts in the background.
     *
     * @param name name of the thread
     * @param read sets the start position of each reader, and runs it until it ends
     */
    public static RestartingReader start(
            String name, KafkaAccess kafka, Topic<?> topic, Consumer<TopicReader> read) {
        RestartingReader lasting = new RestartingReader(kafka, topic, read);
        Thread.ofPlatform().name(name).daemon().start(lasting::readOn);
        return lasting;
    }

    private void readOn() {
        while (!closing.isRequested()) {
            try {
                readOne();
            } catch (KafkaException e) {
                complain(e);
            } catch (RuntimeException e) {
                LOG.error("{} cannot be read, trying again", topic.name(), e);
            }
            closing.isRequestedWithin(RESTART_AFTER);
        }
    }

    private void readOne() {
        TopicReader tail = TopicReader.quiet(kafka, List.of(topic.name()));
        try (KafkaConsumer<String, byte[]> _ = tail.consumer()) {
            current.set(tail);
            if (!closing.isRequested()) {
                read.accept(tail);
            }
        }
    }

    private void complain(KafkaException e) {
        if (closing.isRequested()) {
            return;
        }
        if (e instanceof UnknownTopicOrPartitionException) {
            LOG.debug(
                    "{} does not exist yet: at a first start another part creates it",
                    topic.name());
        } else {
            LOG.warn("{} cannot be read, trying again: {}", topic.name(), e.getMessage());
        }
    }

    /** Stops soon, without waiting. */
    @Override
    public void close() {
        closing.request();
        TopicReader tail = current.get();
        if (tail != null) {
            tail.close();
        }
    }
}
