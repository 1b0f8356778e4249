package dev.leash.intake.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.http.Source;
import dev.leash.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What intake answers when it runs without the dashboard, and Kafka is not needed for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("io")
class IntakeAloneTest {

    private static final String REPORTS = "/webhooks/new_incident_webhook";
    private static final int MORE_THAN_TAKEN = 256 * 1024 + 1;
    private static final int MORE_THAN_READ = 600_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server =
                ApplicationContext.builder()
                        .singletons(Settings.of(Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1")))
                        .properties(
                                Map.of(
                                        "leash.parts.intake",
                                        "true",
                                        "micronaut.server.port",
                                        -1,
                                        "micronaut.server.host",
                                        "127.0.0.1",
                                        "micronaut.server.max-request-size",
                                        "300000",
                                        "kafka.bootstrap.servers",
                                        "127.0.0.1:1",
                                        "kafka.health.enabled",
                                        false,
                                        "kafka.producers.intake.key.serializer",
                                        StringSerializer.class.getName(),
                                        "kafka.producers.intake.value.serializer",
                                        ByteArraySerializer.class.getName()))
                        .start()
                        .getBean(EmbeddedServer.class)
                        .start();
    }

    @AfterAll
    void stop() {
        server.getApplicationContext().close();
    }

    @Test
    void everyAddressIsOfOneSourceAndInTheDocuments() throws Exception {
        List<String> described =
                server.getApplicationContext().getBeansOfType(Source.class).stream()
                        .flatMap(source -> source.paths().stream())
                        .toList();
        List<String> taken =
                server.getApplicationContext()
                        .getBean(Router.class)
                        .uriRoutes()
                        .filter(IntakeAloneTest::isOfIntake)
                        .map(route -> route.getUriMatchTemplate().toPathString())
                        .distinct()
                        .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(taken);
        String documents =
                Files.readString(Path.of("../README.md"))
                        + Files.readString(Path.of("../docs/slack.md"))
                        + Files.readString(Path.of("../docs/twilio.md"))
                        + Files.readString(Path.of("../docs/sources.md"));
        assertThat(described).allSatisfy(path -> assertThat(documents).contains(path));
    }

    private static boolean isOfIntake(UriRouteInfo<?, ?> route) {
        return route.getDeclaringType().getName().startsWith("dev.leash.intake.");
    }

    @Test
    void saysWhereReportsGo() throws Exception {
        HttpResponse<String> answer = send("POST", "/webhooks/new_accident", "It is down");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        error(
                                "not_found",
                                "There is nothing at this address. Send reports with POST to "
                                        + REPORTS
                                        + "."));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void saysWhichMethodIsTaken() throws Exception {
        HttpResponse<String> answer = send("GET", REPORTS, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body())
                .isEqualTo(
                        error(
                                "method_not_allowed",
                                "This address does not accept that method. Send reports with POST to "
                                        + REPORTS
                                        + "."));
    }

    @Test
    void saysThatAReportIsTooLarge() throws Exception {
        HttpResponse<String> answer = send("POST", REPORTS, "x".repeat(MORE_THAN_TAKEN));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too_large\"", "link to the rest");
    }

    @Test
    void saysSoOfWhatTheServerDoesNotEvenRead() throws Exception {
        HttpResponse<String> answer = send("POST", REPORTS, "x".repeat(MORE_THAN_READ));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too_large\"", "link to the rest");
        assertThat(server.getApplicationContext().getBean(RefusedReports.class).last())
                .extracting(RefusedReports.Refused::reason)
                .contains("too_large");
    }

    @Test
    void saysNothingToWhoAsksForNoBody() throws Exception {
        HttpResponse<String> answer = send("HEAD", "/nowhere", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void saysWhichTypesAreTaken() throws Exception {
        HttpResponse<String> answer = send("POST", REPORTS, "It is down", "image/png");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("Send text/plain or application/json");
    }

    @Test
    void countsWhatWasRefused() throws Exception {
        send("POST", REPORTS, "{", "application/json");

        assertThat(
                        server.getApplicationContext()
                                .getBean(MeterRegistry.class)
                                .get("leash.reports.refused")
                                .tags("source", "webhook", "reason", "not_json")
                                .counter()
                                .count())
                .isEqualTo(1);
        assertThat(server.getApplicationContext().getBean(RefusedReports.class).last())
                .extracting(RefusedReports.Refused::reason)
                .contains("not_json");
    }

    @Test
    void saysThatAFormCannotBeReadAsOne() throws Exception {
        HttpResponse<String> answer =
                send("GET", "/health", "%zz&a", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"unreadable_body\"", "Encode it as they ask");
    }

    @Test
    void saysThatABodyIsNotCompressedAsItSays() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.getURL() + REPORTS))
                        .POST(BodyPublishers.ofString("It is down, and this is not compressed"))
                        .header("Content-Type", "text/plain")
                        .header("Content-Encoding", "gzip")
                        .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"unreadable_body\"", "without that header");
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(method, path, body, "text/plain");
    }

    private HttpResponse<String> send(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.getURL() + path))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", type)
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String error(String code, String message) {
        return "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message);
    }
}
