package dev.leash.wire.kafka;

import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.UnfitTopicException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Streams application that begins once Kafka answers and its topics are there. Until then it
 * tries again, and says what it waits for.
 */
public final class ProvisionedStreams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionedStreams.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final KafkaAccess kafka;
    private final Supplier<Properties> settings;
    private final Consumer<Topology> define;
    private final Closing closing = new Closing();
    private final AtomicReference<@Nullable StreamsApp> app = new AtomicReference<>();
    private final Thread starter;
    private volatile String waitingFor = "Kafka";

    private ProvisionedStreams(
            KafkaAccess kafka, Supplier<Properties> settings, Consumer<Topology> define) {
        this.kafka = kafka;
        this.settings = settings;
        this.define = define;
        this.starter =
                Thread.ofPlatform()
                        .name("leash-streams-start")
                        .daemon()
                        .unstarted(this::startWhenReady);
    }

    /** Begins in the background. */
    public static ProvisionedStreams start(
            KafkaAccess kafka, Supplier<Properties> settings, Consumer<Topology> define) {
        ProvisionedStreams streams = new ProvisionedStreams(kafka, settings, define);
        streams.starter.start();
        return streams;
    }

    /** Whether it processes. */
    public boolean isRunning() {
        StreamsApp current = app.get();
        return current != null && current.isRunning();
    }

    /** What it does, or waits for, in words. */
    public String state() {
        StreamsApp current = app.get();
        return current == null ? "waiting for " + waitingFor : current.state();
    }

    private void startWhenReady() {
        Provisioning provisioning = new Provisioning(kafka);
        boolean started = false;
        while (!started && !closing.isRequested()) {
            try {
                provisioning.ensure();
                app.set(StreamsApp.start(settings.get(), define));
                started = true;
            } catch (KafkaException | UnfitTopicException e) {
                waitingFor = "Kafka: " + e.getMessage();
                LOG.warn("Not started yet, trying again: {}", e.getMessage());
                closing.isRequestedWithin(RETRY_AFTER);
            }
        }
    }

    @Override
    public void close() {
        closing.request();
        try {
            starter.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        StreamsApp current = app.get();
        if (current != null) {
            current.close();
        }
    }
}
