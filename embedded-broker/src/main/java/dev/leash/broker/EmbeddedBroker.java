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
 * Kafka node in this process. Its log survives a crash of the process, but not of the machine:
 * records are acknowledged before they are forced to disk.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Address to which only this machine can connect. */
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
     * @param host host name for clients; any other than {@link #LOOPBACK} makes it listen on every
     *     interface, without authentication
     * @param port port for clients; 0 takes a free one
     * @param dataDir folder of its log; created and formatted when empty
     * @throws PortTakenException when another process listens on the port
     * @throws FolderInUseException when another process uses the folder
     * @throws CopiedFolderException when the folder was copied while a broker was using it
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static EmbeddedBroker start(String host, int port, Path dataDir) {
        return start(host, port, 0, dataDir, null);
    }

    /**
     * Like {@link #start(String, int, Path)}, behind a port forwarding.
     *
     * @param advertisedPort port that clients are told; 0 without a forwarding
     * @param external listener for consumers elsewhere; null for none
     * @throws NotAdmittedException when the users of that listener could not be set up
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

    /** Settings that do not depend on where it runs, by Kafka's names. */
    public static Map<String, String> conduct() {
        return Map.copyOf(BrokerConfig.conduct());
    }

    /** Addresses for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Port for clients. */
    public int port() {
        return port;
    }

    /** Whether it serves clients, by its own account. */
    public boolean isServing() {
        return node.isServing();
    }

    /** Size of its logs in bytes, without indexes. */
    public long logBytes() {
        return BrokerFigures.logBytes();
    }

    /** Number of records written since its start. */
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
