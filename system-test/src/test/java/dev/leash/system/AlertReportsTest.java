package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.incident.IncidentRecord;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One problem, reported again and again over HTTP: one incident, counted, and nothing lost. */
@Tag("system")
class AlertReportsTest {

    private static final int REPEATS = 300;

    @TempDir Path data;

    @Test
    void manyReportsOfOneKeyAreOneIncidentThatSaysHowOften() {
        int kafkaPort = Product.freePort();
        try (Product leash = Product.up(data, Product.freePort(), kafkaPort, Map.of())) {
            Web web = leash.web();
            Log log = new Log("127.0.0.1:" + kafkaPort);
            report(web, "firing");
            await().until(() -> !log.events().isEmpty());

            List<HttpResponse<String>> answers =
                    IntStream.range(0, REPEATS)
                            .parallel()
                            .mapToObj(_ -> report(web, "firing"))
                            .toList();
            await().until(() -> namesTheIncident(report(web, "resolved")));

            await().untilAsserted(
                            () ->
                                    assertThat(log.alerts().getLast().event())
                                            .isInstanceOf(AlertEvent.Resolved.class));
            assertThat(summary(log.alerts().getLast()).total()).isEqualTo(REPEATS + 1);
            assertThat(answers)
                    .allMatch(answer -> answer.statusCode() / 100 == 2)
                    .filteredOn(answer -> answer.statusCode() != 202)
                    .allMatch(AlertReportsTest::namesTheIncident);
            assertThat(log.events()).extracting(IncidentRecord::incidentId).containsOnly("1");
            assertThat(log.deadLetters()).isEmpty();
            await().untilAsserted(
                            () ->
                                    assertThat(web.get("/incidents/1").body())
                                            .contains((REPEATS + 1) + " reports")
                                            .contains("reports it as resolved"));
        }
    }

    private static boolean namesTheIncident(HttpResponse<String> answer) {
        return answer.body().contains("\"incident_id\":\"1\"");
    }

    private static HttpResponse<String> report(Web web, String status) {
        String body =
                "{\"title\":\"Disk full\",\"dedup_key\":\"disk\",\"status\":\"" + status + "\"}";
        return web.post(
                "/webhooks/new_incident_webhook",
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static AlertSummary summary(AlertRecord recorded) {
        return Objects.requireNonNull(recorded.event().alert());
    }
}
