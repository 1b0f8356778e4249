package dev.leash.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How the embedded broker is set.
 *
 * @param host the name by which clients find it; anything but loopback makes it listen on every
 *     interface
 * @param port where clients connect
 * @param controllerPort where the broker finds its own controller
 * @param dataDir where it keeps its log
 */
record BrokerConfig(String host, int port, int controllerPort, Path dataDir) {

    private static final String INTERNAL_PARTITIONS = "4";

    Properties properties() {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(interfaces(), port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", dataDir.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        settings.setProperty("metric.reporters", "");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("num.network.threads", "2");
        putInternalTopics(settings);
        putTimings(settings);
        return settings;
    }

    private String interfaces() {
        return EmbeddedBroker.LOOPBACK.equals(host) ? EmbeddedBroker.LOOPBACK : "";
    }

    private static void putInternalTopics(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", INTERNAL_PARTITIONS);
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", INTERNAL_PARTITIONS);
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", INTERNAL_PARTITIONS);
    }

    /**
     * Each of these is a wait after a start or a crash that the defaults make ten times as long.
     */
    private static void putTimings(Properties settings) {
        settings.setProperty("broker.heartbeat.interval.ms", "100");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        settings.setProperty("group.share.heartbeat.interval.ms", "5000");
        settings.setProperty("controlled.shutdown.enable", "false");
    }
}
