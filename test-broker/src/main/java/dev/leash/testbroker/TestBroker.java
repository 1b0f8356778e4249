package dev.leash.testbroker;

import dev.leash.broker.EmbeddedBroker;
import java.net.URI;
import java.nio.file.Path;

/** A real Kafka for a test: one node, with every topic of Kafka's own on that node. */
public final class TestBroker implements AutoCloseable {

    /** Asked once, because an engine that is not there takes a moment to say nothing. */
    private static final boolean IN_CONTAINERS = Engine.gives(KafkaInContainer.IMAGE);

    private final String bootstrapServers;
    private final Runnable stop;

    private TestBroker(String bootstrapServers, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.stop = stop;
    }

    /**
     * Starts one in a container where a Docker engine answers, else the embedded one, and returns
     * when it answers. The log says once which.
     *
     * @param folder where the embedded one keeps its log
     */
    public static TestBroker start(Path folder) {
        return IN_CONTAINERS ? inContainer() : embedded(0, folder);
    }

    /**
     * Starts the embedded one. For tests that end a broker and begin it again: a container comes
     * back on another port and without its log.
     *
     * @param port where clients connect; 0 takes a free one
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

    /** Where clients connect. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The port where clients connect. */
    public int port() {
        return URI.create("kafka://" + bootstrapServers).getPort();
    }

    @Override
    public void close() {
        stop.run();
    }
}
