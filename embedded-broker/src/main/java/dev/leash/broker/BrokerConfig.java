package dev.leash.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of the embedded broker.
 *
 * @param host host name for clients; any other than loopback makes it listen on every interface
 * @param port port for clients
 * @param advertisedPort port that clients are told
 * @param controllerPort port of its own controller
 * @param localPort port at which the broker connects to itself, independent of the name for clients
 * @param dataDir folder of its log
 * @param external listener for consumers elsewhere; null for none
 */
record BrokerConfig(
        String host,
        int port,
        int advertisedPort,
        int controllerPort,
        int localPort,
        Path dataDir,
        @Nullable ExternalListener external) {

    /**
     * Limit of log cleaning in bytes per second. At high load there is much to clean, but no hurry;
     * without a limit it takes a quarter of a processor.
     */
    private static final String CLEANS_BYTES_PER_SECOND = "8388608.0";

    /** Name of the listener for this process, beside the external one. */
    private static final String LOCAL = "LOCAL";

    private static final String INTERNAL_PARTITIONS = "4";
    private static final String SEGMENT_BYTES = "8388608";

    Properties properties() {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(interfaces(), port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + host + ":" + advertisedPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", dataDir.toString());
        settings.setProperty("metric.reporters", "");
        settings.putAll(conduct());
        if (external != null) {
            String local = "%s://%s".formatted(LOCAL, localServers());
            append(
                    settings,
                    "listeners",
                    "%s://:%d,%s".formatted(ExternalListener.NAME, external.port(), local));
            append(
                    settings,
                    "advertised.listeners",
                    "%s://%s:%d,%s"
                            .formatted(
                                    ExternalListener.NAME,
                                    external.host(),
                                    external.port(),
                                    local));
            append(
                    settings,
                    "listener.security.protocol.map",
                    "%s:%s,%s:PLAINTEXT"
                            .formatted(ExternalListener.NAME, external.protocol(), LOCAL));
            settings.putAll(external.settings());
        }
        return settings;
    }

    /** Address at which this process connects to manage the users of the external listener. */
    String localServers() {
        return EmbeddedBroker.LOOPBACK + ":" + localPort;
    }

    private static void append(Properties settings, String name, String more) {
        settings.merge(name, more, (before, last) -> before + "," + last);
    }

    /** Settings that do not depend on where the broker runs. */
    static Map<String, String> conduct() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("log.cleaner.io.max.bytes.per.second", CLEANS_BYTES_PER_SECOND);
        settings.put("num.io.threads", "4");
        settings.put("num.network.threads", "2");
        putInternalTopics(settings);
        putSegments(settings);
        putTimings(settings);
        return settings;
    }

    private String interfaces() {
        return EmbeddedBroker.LOOPBACK.equals(host) ? EmbeddedBroker.LOOPBACK : "";
    }

    private static void putInternalTopics(Map<String, String> settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", INTERNAL_PARTITIONS);
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", INTERNAL_PARTITIONS);
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", INTERNAL_PARTITIONS);
    }

    /**
     * Makes segments small. After a crash the last segment of each partition is read again; with
     * the default of a gigabyte that would be everything of the last weeks.
     */
    private static void putSegments(Map<String, String> settings) {
        settings.put("log.segment.bytes", SEGMENT_BYTES);
        settings.put("offsets.topic.segment.bytes", SEGMENT_BYTES);
        settings.put("transaction.state.log.segment.bytes", SEGMENT_BYTES);
        settings.put("share.coordinator.state.topic.segment.bytes", SEGMENT_BYTES);
    }

    /**
     * Shortens waits between two transactions, after a start and after a crash, which are ten times
     * as long by default.
     */
    private static void putTimings(Map<String, String> settings) {
        settings.put("broker.heartbeat.interval.ms", "1000");
        settings.put("add.partitions.to.txn.retry.backoff.ms", "2");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        settings.put("group.share.min.heartbeat.interval.ms", "1000");
        settings.put("group.share.heartbeat.interval.ms", "1000");
        settings.put("controlled.shutdown.enable", "false");
    }
}
