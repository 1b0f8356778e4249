package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lifecycle of one Streams application. A thread that dies is replaced, a few times in ten minutes;
 * then the application stops, so that its supervisor sees the failure and restarts it.
 */
public final class StreamsApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsApp.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaStreams streams;
    private final StreamsClients clients;
    private final CleanShutdownMarker cleanEnd;
    private final RestartBudget replacements = new RestartBudget();

    private StreamsApp(KafkaStreams streams, StreamsClients clients, CleanShutdownMarker cleanEnd) {
        this.streams = streams;
        this.clients = clients;
        this.cleanEnd = cleanEnd;
        streams.setUncaughtExceptionHandler(this::onDeath);
    }

    /**
     * Builds the topology that {@code define} describes, and starts it. Internal resources without
     * a name are refused.
     *
     * @throws org.apache.kafka.streams.errors.StreamsException when a global store cannot be
     *     restored
     */
    public static StreamsApp start(Properties settings, Consumer<Topology> define) {
        return start(settings, define, Time.SYSTEM);
    }

    static StreamsApp start(Properties settings, Consumer<Topology> define, Time time) {
        StreamsConfig config = new StreamsConfig(settings);
        Topology topology = new Topology(new TopologyConfig(config));
        define.accept(topology);
        Properties named = memberOf(topology, settings);
        StreamsClients clients = new StreamsClients(config);
        KafkaStreams streams = new KafkaStreams(topology, named, clients, time);
        StreamsApp app = new StreamsApp(streams, clients, CleanShutdownMarker.of(config));
        app.begin();
        return app;
    }

    /**
     * The settings with a member id that changes with the topology. A member that returns under its
     * old id gets its old tasks without a rebalance, and the changelogs of new stores would not be
     * created; a new id causes a rebalance once the old session has expired.
     */
    private static Properties memberOf(Topology topology, Properties settings) {
        Properties named = new Properties();
        named.putAll(settings);
        String shape = Integer.toHexString(topology.describe().toString().hashCode());
        named.computeIfPresent(
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, (_, member) -> member + "-" + shape);
        return named;
    }

    /**
     * Starts the application. A failed start is retried, so it must leave no thread and no
     * connection behind.
     */
    private void begin() {
        try {
            if (!cleanEnd.take()) {
                streams.cleanUp();
            }
            streams.start();
        } catch (RuntimeException e) {
            streams.close(CloseOptions.timeout(CLOSE_TIMEOUT));
            throw e;
        }
    }

    /** Whether it processes records; restoring and rebalancing do not count. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether it has stopped for good. */
    public boolean isDead() {
        return switch (streams.state()) {
            case ERROR, PENDING_ERROR, NOT_RUNNING, PENDING_SHUTDOWN -> true;
            case CREATED, REBALANCING, RUNNING -> false;
        };
    }

    /** Number of records of its topics that it has not read yet, as far as known. */
    public double lagRecords() {
        return streams.metrics().entrySet().stream()
                .filter(metric -> isLag(metric.getKey()))
                .mapToDouble(metric -> lag(metric.getValue()))
                .sum();
    }

    private static boolean isLag(MetricName name) {
        return name.name().equals("records-lag") && name.tags().containsKey("partition");
    }

    private static double lag(Metric metric) {
        return metric.metricValue() instanceof Double lag && Double.isFinite(lag) ? lag : 0;
    }

    /** State in the words of Kafka Streams. */
    public String state() {
        return streams.state().name();
    }

    private StreamThreadExceptionResponse onDeath(Throwable death) {
        if (replacements.allows(System.nanoTime())) {
            LOG.error("The stream thread died and is replaced", death);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("The stream thread died too often; nothing is processed", death);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Makes it check the clock, which was set back while it waited. */
    void wakeUp() {
        clients.wakeUp();
    }

    /**
     * Stops without leaving the group: a member that returns under the same id continues at once.
     */
    @Override
    public void close() {
        boolean isInOrder = !isDead();
        boolean closed = streams.close(CloseOptions.timeout(CLOSE_TIMEOUT));
        if (closed && isInOrder) {
            cleanEnd.leave();
        } else if (!closed) {
            LOG.warn(
                    "Streams did not stop within {} s; open transactions will be aborted",
                    CLOSE_TIMEOUT.toSeconds());
        }
    }
}
