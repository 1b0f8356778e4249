package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

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

    @Test
    void noContainerHasMoreThanItNeeds() throws IOException {
        Map<String, Map<String, Object>> services = raw();

        assertThat(services).hasSize(6);
        assertThat(services)
                .allSatisfy(
                        (name, service) ->
                                assertThat(service)
                                        .as(name)
                                        .containsEntry("read_only", true)
                                        .containsEntry("init", true)
                                        .containsEntry("cap_drop", List.of("ALL"))
                                        .containsEntry(
                                                "security_opt", List.of("no-new-privileges:true"))
                                        .containsKeys("mem_limit", "logging", "tmpfs"));
    }

    /** Each is asked whether it can do its work, the broker too. */
    @Test
    void everyContainerIsAskedForItsHealth() throws IOException {
        assertThat(raw())
                .allSatisfy(
                        (name, service) ->
                                assertThat(String.valueOf(service.get("healthcheck")))
                                        .as(name)
                                        .contains("curl", "http://127.0.0.1:8080/health"));
        assertThat(environment("kafka", Map.of())).containsEntry("HTTP_PORT", "8080");
    }

    /** Where the port is taken, nothing would start, and hardly anybody uses it. */
    @Test
    void kafkaIsNotPublished() throws IOException {
        assertThat(raw().get("kafka")).doesNotContainKey("ports");
    }

    /** Two replicas must not share a folder; what is kept in it is made again. */
    @ParameterizedTest
    @ValueSource(strings = {"intake-service", "escalation-service", "notifier-service"})
    void whatIsScaledSharesNoVolume(String service) throws IOException {
        assertThat(raw().get(service)).containsEntry("volumes", List.of("/var/lib/leash"));
    }

    private static Map<String, Map<String, Object>> raw() throws IOException {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            Map<String, Map<String, Map<String, Object>>> root = new Yaml().load(reader);
            return Objects.requireNonNull(root.get("services"));
        }
    }

    private static Map<String, String> environment(String service, Map<String, String> dotEnv) {
        return ComposeFile.read(FILE, dotEnv).service(service).environment();
    }
}
