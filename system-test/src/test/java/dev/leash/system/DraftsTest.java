package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.AutoDrafted;
import dev.leash.model.incident.IncidentEvent.AutoPublished;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentRecord;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A metric turns unhealthy: a draft, a mail to the owner, scanners that fetch its links, a crash,
 * and the person who publishes it.
 */
@Tag("system")
class DraftsTest {

    private static final int FETCHES = 100;
    private static final String OWNER = "dave@example.com";

    @TempDir Path data;
    private final int port = Product.freePort();
    private final int kafkaPort = Product.freePort();
    private final Log log = new Log("127.0.0.1:" + kafkaPort);

    @Test
    void nothingIsPublishedByScannersAndAPersonPublishes() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(
                List.of(
                        "alice,alice@example.com,+15550100001,responder",
                        "dave," + OWNER + ",+15550100004,admin"));
        workbook.schedule(List.of("alice"));
        try (MailBoxes mail = MailBoxes.open()) {
            String publish;
            try (Product leash = Product.up(data, port, kafkaPort, environment(mail))) {
                configure(leash);
                sample(leash, "{\"value\": 1.5}");
                sample(leash, "{\"value\": 7.2}");

                await("the mail").until(() -> !mail.subjects(OWNER).isEmpty());
                publish = link(mail, "Publish incident");
                scan(leash, publish);
                scan(leash, link(mail, "Dismiss draft"));
                assertThat(kinds()).containsExactly(AutoDrafted.class, Noted.class);
                assertThat(mail.subjects("alice@example.com")).isEmpty();
                leash.kill();
            }
            try (Product leash = Product.up(data, port, kafkaPort, environment(mail))) {
                Visitor visitor = new Visitor();
                assertThat(visitor.press(publish, Map.of()).body()).contains("is published");
                assertThat(visitor.press(publish, Map.of()).body()).contains("already published");

                await("alice is paged").until(() -> !mail.subjects("alice@example.com").isEmpty());
                assertThat(kinds())
                        .containsExactly(
                                AutoDrafted.class,
                                Noted.class,
                                AutoPublished.class,
                                Assigned.class);
                sample(leash, "{\"status\": \"healthy\"}");
                sample(leash, "{\"status\": \"unhealthy\"}");
                await("the open incident is told")
                        .until(
                                () ->
                                        log.eventsOf("1").stream()
                                                .map(IncidentRecord::event)
                                                .anyMatch(
                                                        new Noted(
                                                                        "Metric Error rate is now unhealthy (auto-detected).")
                                                                ::equals));
                assertThat(log.events())
                        .filteredOn(recorded -> recorded.event() instanceof AutoDrafted)
                        .hasSize(1);
            }
        }
    }

    /** On the pages, as an administrator does it. */
    private static void configure(Product leash) {
        String page = leash.web().uri("/metrics").toString();
        Visitor visitor = new Visitor();
        await("the service is saved")
                .until(
                        () ->
                                visitor.press(page, "/services", Map.of("name", "Checkout"))
                                                .statusCode()
                                        == 200);
        String saved =
                visitor.press(
                                page,
                                Map.of(
                                        "name", "Error rate",
                                        "service", "checkout",
                                        "comparison", "ABOVE",
                                        "threshold", "5",
                                        "policy", "IMMEDIATE",
                                        "severity", "critical"))
                        .body();
        assertThat(saved).contains("The metric is saved.", "/metrics/error-rate", "at once");
    }

    private static void sample(Product leash, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(leash.web().uri("/api/metrics/error-rate/samples"));
        await("a sample is taken")
                .until(
                        () ->
                                leash.web()
                                                .send(
                                                        request.POST(
                                                                BodyPublishers.ofString(
                                                                        body,
                                                                        StandardCharsets.UTF_8)))
                                                .statusCode()
                                        == 202);
    }

    private static String link(MailBoxes mail, String label) {
        return mail.find(OWNER, "Draft of incident 1", label + ": (http\\S+)");
    }

    private static void scan(Product leash, String link) {
        for (int fetch = 0; fetch < FETCHES; fetch++) {
            assertThat(leash.web().get(link).statusCode()).isEqualTo(200);
        }
        assertThat(leash.web().form(link, Map.of()).statusCode()).isEqualTo(403);
    }

    private List<Class<? extends IncidentEvent>> kinds() {
        return log.eventsOf("1").stream()
                .<Class<? extends IncidentEvent>>map(recorded -> recorded.event().getClass())
                .toList();
    }

    private static Map<String, String> environment(MailBoxes mail) {
        return Map.of(
                "ESCALATION_DELAY_MINUTES", "60",
                "SMTP_HOST", "localhost",
                "SMTP_PORT", "" + mail.port(),
                "SMTP_SECURITY", "none",
                "SMTP_FROM", "leash@example.com");
    }
}
