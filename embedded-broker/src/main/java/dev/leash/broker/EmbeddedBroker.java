package dev.leash.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka node in this process. Its log survives a crash of the process, not of the machine:
 * nothing is forced to disk before it is acknowledged.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Where nobody but this machine connects. */
    public static final String LOOPBACK = "127.0.0.1";

    private final String bootstrapServers;
    private final int port;
    private final FolderLock lock;
    private final RunningMarker marker;
    private final ClusterNode node;

    private EmbeddedBroker(
            String host, int port, FolderLock lock, RunningMarker marker, ClusterNode node) {
        this.bootstrapServers = host + ":" + port;
        this.port = port;
        this.lock = lock;
        this.marker = marker;
        this.node = node;
    }

    /** Starts a broker on loopback; see {@link #start(String, int, Path)}. */
    public static EmbeddedBroker start(int port, Path dataDir) {
        return start(LOOPBACK, port, dataDir);
    }

    /**
     * Starts a broker, and returns when it answers.
     *
     * @param host the name by which clients find it; anything but {@link #LOOPBACK} makes it listen
     *     on every interface, where it asks nobody who they are
     * @param port where clients connect; 0 takes a free one
     * @param dataDir where it keeps its log; created and formatted when empty
     * @throws PortTakenException when somebody else listens there
     * @throws FolderInUseException when another process keeps its log there
     * @throws CopiedFolderException when it was copied while a broker kept its log there
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static EmbeddedBroker start(String host, int port, Path dataDir) {
        return start(host, port, 0, dataDir, null);
    }

    /**
     * Like {@link #start(String, int, Path)}, behind something that forwards connections.
     *
     * @param advertisedPort where clients are told to connect; 0 when nothing stands between
     * @param external where consumers elsewhere connect; null when they cannot
     * @throws NotAdmittedException when those who may connect there could not be admitted
     */
    public static EmbeddedBroker start(
            String host,
            int port,
            int advertisedPort,
            Path dataDir,
            @Nullable ExternalListener external) {
        Set<Integer> taken = new HashSet<>();
        if (external != null) {
            taken.add(Ports.free(external.port()));
        }
        int clientPort = port == 0 ? Ports.freeBut(taken) : Ports.free(port);
        taken.add(clientPort);
        int controllerPort = Ports.freeBut(taken);
        taken.add(controllerPort);
        int advertised = advertisedPort == 0 ? clientPort : advertisedPort;
        FolderLock lock = FolderLock.take(dataDir);
        try {
            BrokerConfig config =
                    new BrokerConfig(
                            host,
                            clientPort,
                            advertised,
                            controllerPort,
                            Ports.freeBut(taken),
                            dataDir,
                            external);
            RunningMarker marker = RunningMarker.put(dataDir);
            EmbeddedBroker broker =
                    new EmbeddedBroker(host, clientPort, lock, marker, startNode(config));
            broker.admit(config);
            return broker;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void admit(BrokerConfig config) {
        ExternalListener external = config.external();
        if (external == null) {
            return;
        }
        try {
            Readers.admit(config.localServers(), external.users());
        } catch (RuntimeException e) {
            node.stop();
            throw e;
        }
    }

    private static ClusterNode startNode(BrokerConfig config) {
        formatIfNew(config.dataDir());
        ClusterNode node = ClusterNode.of(new KafkaConfig(config.properties(), false));
        node.start();
        return node;
    }

    /** Every setting that does not depend on where it runs, by Kafka's name of it. */
    public static Map<String, String> conduct() {
        return Map.copyOf(BrokerConfig.conduct());
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The port where clients connect. */
    public int port() {
        return port;
    }

    /** Whether it serves clients, as far as it knows itself. */
    public boolean isServing() {
        return node.isServing();
    }

    /** How many bytes its logs hold, without their indexes. */
    public long logBytes() {
        return BrokerFigures.logBytes();
    }

    /** How many records were written since it started. */
    public long records() {
        return BrokerFigures.records();
    }

    @Override
    public void close() {
        node.stop();
        marker.remove();
        lock.close();
    }

    private static void formatIfNew(Path dataDir) {
        try {
            if (Files.exists(dataDir.resolve("meta.properties"))) {
                return;
            }
            try (PrintStream nowhere =
                    new PrintStream(
                            OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
                new Formatter()
                        .setClusterId(Uuid.randomUuid().toString())
                        .setNodeId(1)
                        .addDirectory(dataDir.toString())
                        .setMetadataLogDirectory(dataDir.toString())
                        .setControllerListenerName("CONTROLLER")
                        .setPrintStream(nowhere)
                        .run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the broker's folder " + dataDir + " cannot be formatted", e);
        }
    }
}
