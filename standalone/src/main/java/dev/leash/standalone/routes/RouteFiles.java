package dev.leash.standalone.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.codec.routing.RouteFile;
import dev.leash.wire.codec.routing.RouteSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files of routes and suites, and the Leash they are for. */
final class RouteFiles {

    private static final long MAX_BYTES = 10_000_000;
    private static final YAMLMapper YAML = new YAMLMapper();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description =
                    "Addresses of the Kafka brokers (KAFKA_BOOTSTRAP_SERVERS, 127.0.0.1:9092).")
    private @Nullable String bootstrap;

    RouteFile routes(Path file) {
        return read(file, RouteFile::of);
    }

    RouteSuite suite(Path file) {
        return read(file, RouteSuite::new);
    }

    /** JSON is YAML too. */
    private static <T> T read(Path file, Function<JsonNode, T> reader) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new RefusedRoutesException(
                        "%s is larger than %d bytes.".formatted(file, MAX_BYTES));
            }
            return reader.apply(YAML.readTree(Files.readString(file)));
        } catch (JsonProcessingException e) {
            throw new RefusedRoutesException(
                    "%s cannot be read: %s".formatted(file, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new RefusedRoutesException("%s cannot be read: %s".formatted(file, e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new RefusedRoutesException("%s: %s.".formatted(file, e.getMessage()));
        }
    }

    /**
     * Performs work with a Leash that runs.
     *
     * @throws RefusedRoutesException when Kafka does not answer, or has no topics of Leash
     */
    <T> T with(Function<RunningLeash, T> work) {
        Settings settings = settings();
        try {
            return work.apply(new RunningLeash(KafkaSettings.access(settings)));
        } catch (KafkaException e) {
            throw new RefusedRoutesException(
                    "Kafka at %s: %s. Start Leash with ./leash up, or name the Kafka brokers with --bootstrap."
                            .formatted(
                                    settings.get(KafkaSettings.BOOTSTRAP_SERVERS), e.getMessage()));
        }
    }

    private Settings settings() {
        Settings settings = Settings.of(System.getenv());
        return bootstrap == null
                ? settings
                : settings.with(Map.of(KafkaSettings.BOOTSTRAP_SERVERS.name(), bootstrap));
    }
}
