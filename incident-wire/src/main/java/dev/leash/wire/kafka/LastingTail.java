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
 * A tail of one topic that is read in the background until closed. When Kafka fails, another tail
 * is begun after half a second, for as long as it takes.
 */
public final class LastingTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastingTail.class);
    private static final Duration RESTART_AFTER = Duration.ofMillis(500);

    private final KafkaAccess kafka;
    private final Topic<?> topic;
    private final Consumer<Tail> read;
    private final AtomicReference<@Nullable Tail> current = new AtomicReference<>();
    private final Closing closing = new Closing();

    private LastingTail(KafkaAccess kafka, Topic<?> topic, Consumer<Tail> read) {
        this.kafka = kafka;
        this.topic = topic;
        this.read = read;
    }

    /**
     * Begins in the background. It is told at once of what is written, and asks seldom while nothing
     * is: of where the topic ends it should ask before it reads.
     *
     * @param name of the thread
     * @param read says where each tail begins, and runs it until it ends
     */
    public static LastingTail start(
            String name, KafkaAccess kafka, Topic<?> topic, Consumer<Tail> read) {
        LastingTail lasting = new LastingTail(kafka, topic, read);
        Thread.ofPlatform().name(name).daemon().start(lasting::readOn);
        return lasting;
    }

    private void readOn() {
        while (!closing.isRequested()) {
            try {
                readOne();
            } catch (KafkaException e) {
                complain(e);
            }
            closing.isRequestedWithin(RESTART_AFTER);
        }
    }

    private void readOne() {
        Tail tail = Tail.quiet(kafka, List.of(topic.name()));
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
            LOG.debug("{} is not there yet: at a first start another part creates it", topic.name());
        } else {
            LOG.warn("{} cannot be read, trying again: {}", topic.name(), e.getMessage());
        }
    }

    /** Ends the reading, soon and without waiting for it. */
    @Override
    public void close() {
        closing.request();
        Tail tail = current.get();
        if (tail != null) {
            tail.close();
        }
    }
}
