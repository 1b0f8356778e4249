package dev.leash.standalone.deadletters;

import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.kafka.KafkaAccess;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Access to Kafka, by the command line or the environment. */
final class Connection {

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description =
                    "Addresses of the Kafka brokers (KAFKA_BOOTSTRAP_SERVERS, 127.0.0.1:9092).")
    private @Nullable String bootstrap;

    /**
     * Performs work with Kafka.
     *
     * @throws UnreachableException when Kafka does not answer, or has no topics of Leash
     */
    <T> T with(Function<KafkaAccess, T> work) {
        Settings settings = settings();
        try {
            return work.apply(KafkaSettings.access(settings));
        } catch (KafkaException e) {
            throw new UnreachableException(
                    "The dead letters at %s cannot be read: %s"
                            .formatted(settings.get(KafkaSettings.BOOTSTRAP_SERVERS), explain(e)));
        }
    }

    private static String explain(KafkaException e) {
        return switch (e) {
            case UnknownTopicOrPartitionException _ ->
                    "Leash has never run on this Kafka. Name the Kafka brokers with --bootstrap.";
            case TopicAuthorizationException _, TransactionalIdAuthorizationException _ ->
                    "%s. docs/operations.md lists the rights Leash needs."
                            .formatted(e.getMessage());
            default ->
                    "%s. Start Leash with ./leash up, or name the Kafka brokers with --bootstrap or KAFKA_BOOTSTRAP_SERVERS."
                            .formatted(e.getMessage());
        };
    }

    private Settings settings() {
        Settings settings = Settings.of(System.getenv());
        return bootstrap == null
                ? settings
                : settings.with(Map.of(KafkaSettings.BOOTSTRAP_SERVERS.name(), bootstrap));
    }
}
