package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the containers make of {@code .env}. */
class ComposeFileTest {

    private static final Path FILE = Path.of("..", "docker-compose.yml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-service",
                "escalation-service",
                "notifier-service",
                "dashboard-service",
                "sheets-sync-service"
            })
    void everySettingReachesEveryServiceButWhereTheContainerIs(String service) {
        assertThat(environment(service, Map.of("SMS_LIMIT", "off", "HTTP_PORT", "9000")))
                .containsEntry("SMS_LIMIT", "off")
                .containsEntry("HTTP_PORT", "8080");
    }

    @Test
    void kafkaIsTheOneOfTheFileUnlessAnotherIsNamed() {
        assertThat(environment("notifier-service", Map.of()))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092");
        assertThat(
                        environment(
                                "notifier-service",
                                Map.of("KAFKA_BOOTSTRAP_SERVERS", "one:9092,two:9092")))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "one:9092,two:9092");
    }

    private static Map<String, String> environment(String service, Map<String, String> dotEnv) {
        return ComposeFile.read(FILE, dotEnv).service(service).environment();
    }
}
