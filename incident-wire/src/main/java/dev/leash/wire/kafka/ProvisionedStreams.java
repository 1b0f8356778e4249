package dev.leash.wire.kafka;

import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.UnfitTopicException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams application that starts once Kafka answers and its topics exist, and restarts when it
 * stops by itself or the clock is set back. Until then it retries, and reports what it waits for.
 */
public final class ProvisionedStreams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionedStreams.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /**
     * Wait before a restart after repeated deaths of threads: their cause should not also load the
     * machine, but somebody may be waiting for a page.
     */
    private static final Duration ANEW_AFTER = Duration.ofSeconds(30);

    private final KafkaAccess kafka;
    private final IntFunction<StreamsApp> begin;
    private final Duration anewAfter;
    private final ClockWatch clock;
    private final StopLatch closing = new StopLatch();
    private final AtomicReference<@Nullable StreamsApp> app = new AtomicReference<>();
    private final Thread keeper;
    private volatile String waitingFor = "Kafka";

    private ProvisionedStreams(
            KafkaAccess kafka, IntFunction<StreamsApp> begin, Duration anewAfter, Time time) {
        this.kafka = kafka;
        this.begin = begin;
        this.anewAfter = anewAfter;
        this.clock = new ClockWatch(time);
        this.keeper =
                Thread.ofPlatform().name("leash-streams-keeper").daemon().unstarted(this::keep);
    }

    /** Starts in the background. */
    public static ProvisionedStreams start(
            KafkaAccess kafka, Supplier<Properties> settings, Consumer<Topology> define) {
        return start(kafka, settings, define, Time.SYSTEM);
    }

    /**
     * Starts in the background.
     *
     * @param define adds to a topology; is given the number of partitions of the incident topics
     */
    public static ProvisionedStreams start(
            KafkaAccess kafka, Supplier<Properties> settings, ObjIntConsumer<Topology> define) {
        return start(
                kafka,
                partitions ->
                        StreamsApp.start(
                                settings.get(),
                                topology -> define.accept(topology, partitions),
                                Time.SYSTEM),
                ANEW_AFTER,
                Time.SYSTEM);
    }

    /** Starts in the background, with another clock than the system's. */
    public static ProvisionedStreams start(
            KafkaAccess kafka,
            Supplier<Properties> settings,
            Consumer<Topology> define,
            Time time) {
        return start(kafka, _ -> StreamsApp.start(settings.get(), define, time), ANEW_AFTER, time);
    }

    static ProvisionedStreams start(
            KafkaAccess kafka, IntFunction<StreamsApp> begin, Duration anewAfter, Time time) {
        ProvisionedStreams streams = new ProvisionedStreams(kafka, begin, anewAfter, time);
        streams.keeper.start();
        return streams;
    }

    /** Whether it processes records. */
    public boolean isRunning() {
        StreamsApp current = app.get();
        return current != null && current.isRunning();
    }

    /** Number of records it is behind; NaN while it does not run. */
    public double lagRecords() {
        StreamsApp current = app.get();
        return current == null ? Double.NaN : current.lagRecords();
    }

    /** What it does, or waits for, in words. */
    public String state() {
        StreamsApp current = app.get();
        return current == null ? "waiting for " + waitingFor : current.state();
    }

    private void keep() {
        Provisioning provisioning = new Provisioning(kafka);
        while (!closing.isRequested()) {
            try {
                provisioning.ensure();
                StreamsApp begun = begin.apply(provisioning.incidentPartitions());
                app.set(begun);
                attend(begun);
            } catch (KafkaException | UnfitTopicException e) {
                waitingFor = "Kafka: " + e.getMessage();
                LOG.warn("Not started yet, trying again: {}", e.getMessage());
                closing.isRequestedWithin(RETRY_AFTER);
            } catch (RuntimeException e) {
                waitingFor = "a start that succeeds: " + e;
                LOG.error("Not started, trying again", e);
                closing.isRequestedWithin(anewAfter);
            }
        }
    }

    /** Waits until the application must end or restart. */
    private void attend(StreamsApp running) {
        while (!closing.isRequestedWithin(LOOK_EVERY)) {
            if (running.isDead()) {
                LOG.error("Processing stopped, and restarts in {} s", anewAfter.toSeconds());
                running.close();
                closing.isRequestedWithin(anewAfter);
                return;
            }
            if (clock.wasSetBack()) {
                LOG.warn("The system clock was set back; processing restarts to follow it");
                running.wakeUp();
                running.close();
                return;
            }
        }
    }

    @Override
    public void close() {
        closing.request();
        try {
            keeper.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        StreamsApp current = app.get();
        if (current != null) {
            current.close();
        }
    }
}
