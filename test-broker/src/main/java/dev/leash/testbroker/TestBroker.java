package dev.leash.testbroker;

import dev.leash.broker.EmbeddedBroker;
import java.net.URI;
import java.nio.file.Path;

/** A real Kafka broker for a test: one node, which also has all internal topics. */
public final class TestBroker implements AutoCloseable {

    /** Checked once, because a missing engine takes a moment to be noticed. */
    private static final boolean IN_CONTAINERS = Engine.gives(KafkaInContainer.IMAGE);

    private final String bootstrapServers;
    private final Runnable stop;

    private TestBroker(String bootstrapServers, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.stop = stop;
    }

    /**
     * Starts a broker, in a container where a Docker engine answers, otherwise embedded, and
     * returns when it answers. The log says once which.
     *
     * @param folder where the embedded broker keeps its log
     */
    public static TestBroker start(Path folder) {
        return IN_CONTAINERS ? inContainer() : embedded(0, folder);
    }

    /**
     * Starts the embedded broker. For tests that restart a broker: a container would come back on
     * another port and without its log.
     *
     * @param port port for clients; 0 for a free one
     * @param folder where it keeps its log
     */
    public static TestBroker embedded(int port, Path folder) {
        EmbeddedBroker broker = EmbeddedBroker.start(port, folder.toAbsolutePath());
        return new TestBroker(broker.bootstrapServers(), broker::close);
    }

    private static TestBroker inContainer() {
        var container = KafkaInContainer.create();
        container.start();
        return new TestBroker(container.getBootstrapServers(), container::stop);
    }

    /** Address for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Port for clients. */
    public int port() {
        return URI.create("kafka://" + bootstrapServers).getPort();
    }

    @Override
    public void close() {
        stop.run();
    }
}
