package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.wire.outbox.OutboxMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka and each service as a process of its own, started with the commands and the environment of
 * the compose file.
 */
@Tag("system")
class SeparatePartsTest {

    private static final String TOKEN = "a-token-for-this-test";
    private static final Map<String, String> DOT_ENV =
            Map.of(
                    "LINK_SECRET",
                    "a-secret-for-this-test-only",
                    "INTAKE_TOKEN",
                    TOKEN,
                    "API_TOKEN",
                    TOKEN,
                    "ESCALATION_DELAY_MINUTES",
                    "0.05");
    private static final List<String> SERVICES =
            List.of(
                    "intake-service",
                    "escalation-service",
                    "notifier-service",
                    "dashboard-service",
                    "sheets-sync-service");

    @TempDir Path data;
    private final Map<String, Product> parts = new HashMap<>();
    private final List<Product> everything = new ArrayList<>();
    private final int kafkaPort = Product.freePort();
    private final int brokerPort = Product.freePort();
    private final int dashboardPort = Product.freePort();
    private final ComposeFile compose =
            ComposeFile.read(Path.of("..", "docker-compose.yml"), DOT_ENV);
    private final Log log = new Log("127.0.0.1:" + kafkaPort);

    @BeforeEach
    void start() {
        startKafka();
        SERVICES.forEach(this::start);
        parts.values().forEach(SeparatePartsTest::awaitHealthy);
    }

    @AfterEach
    void stop() {
        everything.forEach(Product::close);
    }

    @Test
    void doTogetherWhatOneProcessDoesAndTheRestCatchesUpWhenItWasAway() throws Exception {
        assertThat(reported("It is down")).isEqualTo("1");
        awaitMessage("1", "bob@example.com");

        for (String name :
                List.of("dashboard-service", "sheets-sync-service", "notifier-service")) {
            part(name).stop();
        }
        assertThat(reported("While the others are away")).isEqualTo("2");
        await().until(() -> log.eventsOf("2").size() >= 3);
        assertThat(Outbox.to(log.outbox(), "2", "alice@example.com")).isEmpty();

        for (String name :
                List.of("dashboard-service", "sheets-sync-service", "notifier-service")) {
            start(name);
        }
        OutboxMessage mail = awaitMessage("2", "bob@example.com");
        awaitHealthy(part("dashboard-service"));
        new Visitor().press(Outbox.link(mail, "Resolve"), Map.of());
        await().until(() -> state("2") == State.RESOLVED);
        Path exported = data.resolve("sheets-sync-service/workbook/incidents.csv");
        await().untilAsserted(
                        () ->
                                assertThat(Files.readString(exported))
                                        .containsPattern("(?m)^2,.*resolved"));
    }

    @Test
    void offLoopbackNothingIsTakenWithoutATokenOrAnsweredWithoutSignIn() {
        Web intake = part("intake-service").web();
        assertThat(intake.report("no token").statusCode()).isEqualTo(401);
        assertThat(reported("with token")).isEqualTo("1");

        Web dashboard = part("dashboard-service").web();
        assertThat(dashboard.get("/v2/incidents").statusCode()).isEqualTo(401);
        assertThat(dashboard.get("/incidents").statusCode()).isNotEqualTo(200);
        HttpResponse<String> allowed =
                dashboard.send(
                        HttpRequest.newBuilder(dashboard.uri("/v2/incidents"))
                                .header("Authorization", "Bearer " + TOKEN));
        assertThat(allowed.statusCode()).isEqualTo(200);
    }

    private void startKafka() {
        List<String> arguments = new ArrayList<>(compose.service("kafka").command());
        arguments.replaceAll(argument -> argument.equals("kafka") ? "127.0.0.1" : argument);
        arguments.addAll(
                List.of(
                        "--port",
                        "" + brokerPort,
                        "--kafka-port",
                        "" + kafkaPort,
                        "--data",
                        data.resolve("kafka").toString()));
        Product kafka =
                Product.start(arguments, brokerPort, compose.service("kafka").environment());
        everything.add(kafka);
        kafka.awaitOutput("Kafka listens");
        assertThat(kafka.web().get("/health").statusCode()).isEqualTo(200);
        assertThat(kafka.web().get("/prometheus").body())
                .containsPattern("(?m)^leash_broker_serving 1")
                .contains("leash_broker_log_bytes", "leash_broker_records_total");
    }

    private void start(String name) {
        ComposeFile.Service service = compose.service(name);
        int port = name.equals("dashboard-service") ? dashboardPort : Product.freePort();
        List<String> arguments = new ArrayList<>(service.command());
        arguments.addAll(List.of("--port", "" + port, "--data", data.resolve(name).toString()));
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafkaPort);
        environment.put("HTTP_HOST", "0.0.0.0");
        environment.put("PUBLIC_URL", "http://127.0.0.1:" + dashboardPort);
        Product part = Product.start(arguments, port, environment);
        parts.put(name, part);
        everything.add(part);
    }

    private Product part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static void awaitHealthy(Product part) {
        part.awaitOutput("listens on port");
        await("health of " + part.written())
                .untilAsserted(
                        () -> assertThat(part.web().get("/health").statusCode()).isEqualTo(200));
    }

    private State state(String incidentId) {
        return ((Incident.Known) log.incident(incidentId)).state();
    }

    private String reported(String text) {
        return part("intake-service").web().with(TOKEN).reported(text);
    }

    private OutboxMessage awaitMessage(String incidentId, String person) {
        await().until(() -> !mails(incidentId, person).isEmpty());
        return mails(incidentId, person).getFirst();
    }

    private List<OutboxMessage> mails(String incidentId, String person) {
        return Outbox.to(log.outbox(), incidentId, person).stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .toList();
    }
}
