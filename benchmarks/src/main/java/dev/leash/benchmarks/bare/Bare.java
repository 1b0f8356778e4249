package dev.leash.benchmarks.bare;

import dev.leash.broker.EmbeddedBroker;
import dev.leash.wire.kafka.KafkaAccess;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The baseline pipeline as a process of its own, including the broker, as {@code leash up} is. */
public final class Bare {

    private static final short ONE_REPLICA = 1;

    private Bare() {}

    /**
     * Runs until it is ended. Arguments: the ports of HTTP and of Kafka, the folder, how many hops.
     */
    public static void main(String[] arguments) throws Exception {
        // The same numbers, upper case and sorting on every machine.
        Locale.setDefault(Locale.ROOT);
        int port = Integer.parseInt(arguments[0]);
        int kafkaPort = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        int hops = Integer.parseInt(arguments[3]);
        EmbeddedBroker broker = EmbeddedBroker.start(kafkaPort, folder.resolve("broker"));
        KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
        createTopics(broker, Pipeline.topics(hops));
        ApplicationContext context =
                ApplicationContext.builder()
                        .deduceEnvironment(false)
                        .banner(false)
                        .singletons(new Pipeline(kafka, folder.resolve("streams"), hops))
                        .properties(
                                Map.of(
                                        "bare",
                                        "true",
                                        "micronaut.server.host",
                                        "127.0.0.1",
                                        "micronaut.server.port",
                                        port,
                                        "micronaut.netty.event-loops.default.num-threads",
                                        2 * Runtime.getRuntime().availableProcessors()))
                        .start();
        context.getBean(EmbeddedServer.class).start();
        context.getBean(Pipeline.class).awaitRunning();
        System.out.println("The bare pipeline is ready");
        new CountDownLatch(1).await();
    }

    private static void createTopics(EmbeddedBroker broker, List<String> topics) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(
                            topics.stream()
                                    .map(topic -> new NewTopic(topic, 1, ONE_REPLICA))
                                    .toList())
                    .all()
                    .get();
        }
    }
}
