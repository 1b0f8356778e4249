package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.State;
import dev.leash.model.source.SourceFormat;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Alert sources of every format, as an administrator makes them on their page: an alert pages, a
 * repeat does not page again, and that it is over is noted or resolves.
 */
@Tag("system")
@SuppressWarnings("NullAway.Init")
class SourcesTest {

    private static final String ADMIN = "alice@example.com";
    private static final String JSON = "application/json";
    private static final Pattern KEY = Pattern.compile("<code>([0-9a-f]{32})</code>");

    @TempDir static Path data;
    private static Product leash;
    private static Log log;
    private static final Visitor ALICE = new Visitor();

    @BeforeAll
    static void start() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(List.of(ADMIN + "," + ADMIN + ",,admin"));
        workbook.schedule(List.of(ADMIN));
        int kafkaPort = Product.freePort();
        leash = Product.up(data, Product.freePort(), kafkaPort, Map.of());
        log = new Log("127.0.0.1:" + kafkaPort);
        await("somebody who may sign in")
                .until(
                        () -> {
                            ALICE.press(leash.address() + "/sign-in", Map.of("email", ADMIN));
                            return Outbox.signInLink(log.outbox(), ADMIN).isPresent();
                        });
        ALICE.press(Outbox.signInLink(log.outbox(), ADMIN).orElseThrow(), Map.of());
    }

    @AfterAll
    static void stop() {
        leash.close();
    }

    @Test
    void pagerDutysEventsPageAcknowledgeAndResolve() {
        String key = source("Nagios", SourceFormat.PAGERDUTY);

        HttpResponse<String> answer = pagerDuty(key, "trigger", "db-1");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"db-1\"}");
        String incident = incidentOf("db-1 is down");
        assertThat(pagerDuty(key, "trigger", "db-1").statusCode()).isEqualTo(202);

        await("an owner").until(() -> state(incident) == State.ASSIGNED);
        assertThat(pagerDuty(key, "acknowledge", "db-1").statusCode()).isEqualTo(202);
        await("an acknowledgement").until(() -> state(incident) == State.IN_PROGRESS);
        assertThat(pagerDuty(key, "resolve", "db-1").statusCode()).isEqualTo(202);
        await("its end").until(() -> state(incident) == State.RESOLVED);

        List<IncidentRecord> events = log.eventsOf(incident);
        assertThat(events.getLast().actor()).isEqualTo(Actor.source("Nagios"));
        assertThat(events)
                .extracting(IncidentRecord::event)
                .filteredOn(IncidentEvent.Assigned.class::isInstance)
                .hasSize(1);
        assertThat(pagerDuty(key, "acknowledge", "unknown").statusCode()).isEqualTo(202);
    }

    @Test
    void pagerDutysErrorsAreAsItsClientsExpect() {
        assertThat(post("/v2/enqueue", "", "{\"routing_key\":\"short\"}").body())
                .isEqualTo(
                        "{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":[\"'routing_key' has the wrong length (should be 32 characters)\"]}");
        String key = source("Lossy", SourceFormat.PAGERDUTY);
        HttpResponse<String> answer =
                post("/integration/" + key + "/enqueue", "", "{\"event_action\":\"trigger\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'payload.summary' is missing or blank");
        incidentOf("Lossy sent an alert that cannot be read");
    }

    @Test
    void alertmanagersWebhookPagesAndIsNotedWhenItIsOver() {
        String key = source("Alertmanager", SourceFormat.ALERTMANAGER);
        assertThat(webhook("wrong", "firing").statusCode()).isEqualTo(401);

        assertThat(webhook(key, "firing").statusCode()).isEqualTo(200);
        String incident = incidentOf("The disk is full");
        assertThat(webhook(key, "firing").statusCode()).isEqualTo(200);
        assertThat(webhook(key, "resolved").statusCode()).isEqualTo(200);

        await("word that it is over")
                .until(
                        () ->
                                log.eventsOf(incident).stream()
                                        .anyMatch(
                                                it ->
                                                        it.event()
                                                                        instanceof
                                                                        IncidentEvent.Attached
                                                                                attached
                                                                && !attached.isReport()));
        assertThat(state(incident)).isNotEqualTo(State.RESOLVED);
        assertThat(post("/api/v2/alerts", "Bearer " + key, "[]").statusCode()).isEqualTo(200);
    }

    @Test
    void incidentIosEventsAreTaken() {
        String key = source("Checkly", SourceFormat.INCIDENT_IO);
        String event = "{\"title\":\"Checkout fails\",\"status\":\"firing\",\"deduplication_key\":\"c\"}";

        HttpResponse<String> answer =
                post("/v2/alert_events/http/any", "Bearer " + key, event);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"deduplication_key\":\"c\"");
        incidentOf("Checkout fails");
    }

    @Test
    void goAlertsFormIsTakenAndCloses() {
        String path =
                "/api/v2/generic/incoming?token=" + source("Uptime Kuma", SourceFormat.GOALERT);

        assertThat(leash.web().form(path, Map.of("summary", "Shop is down")).statusCode())
                .isEqualTo(204);
        String incident = incidentOf("Shop is down");
        leash.web().form(path, Map.of("summary", "Shop is down", "action", "close"));

        await("its end").until(() -> state(incident) == State.RESOLVED);
    }

    @Test
    void aDisabledSourcePagesNobodyAndATestAlertDoes() {
        String key = source("Quiet", SourceFormat.INCIDENT_IO);
        String id = idOf("Quiet");
        ALICE.press(leash.address() + "/sources", "/enable", Map.of("source", id));
        await("the source to be disabled")
                .until(() -> ALICE.open(leash.address() + "/sources").body().contains("disabled:"));

        ALICE.press(leash.address() + "/sources", "/test", Map.of("source", id));
        incidentOf("Test alert of Quiet");
        await("the change to reach intake")
                .until(
                        () -> {
                            post(
                                    "/v2/alert_events/http/any",
                                    "Bearer " + key,
                                    "{\"title\":\"Quiet one\",\"deduplication_key\":\"q\"}");
                            return ALICE.open(leash.address() + "/sources")
                                    .body()
                                    .matches("(?s).* [1-9][0-9]* while disabled.*");
                        });
    }

    /** Bodies of which a part is something else; the seed is always the same. */
    @Test
    void noBodyIsAnErrorOfLeashAndTheNextAlertPages() {
        String pagerDuty = source("Odd events", SourceFormat.PAGERDUTY);
        String alertmanager = source("Odd webhooks", SourceFormat.ALERTMANAGER);
        String incidentIo = source("Odd alerts", SourceFormat.INCIDENT_IO);
        String goAlert = source("Odd forms", SourceFormat.GOALERT);
        Map<String, String> bearers =
                Map.of(
                        "/integration/" + pagerDuty + "/enqueue", "",
                        "/alertmanager/webhook", "Bearer " + alertmanager,
                        "/integrations/v1/alertmanager/" + alertmanager, "",
                        "/v2/alert_events/alertmanager/x", "Bearer " + alertmanager,
                        "/api/v2/alerts", "Bearer " + alertmanager,
                        "/v2/alert_events/http/x", "Bearer " + incidentIo,
                        "/api/v2/generic/incoming", "Bearer " + goAlert);
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            String body = oddBody(random);
            bearers.forEach(
                    (path, bearer) ->
                            assertThat(post(path, bearer, body).statusCode())
                                    .as("%s of %s", body, path)
                                    .isLessThan(500));
        }

        assertThat(pagerDuty(pagerDuty, "trigger", "after").statusCode()).isEqualTo(202);
        incidentOf("after is down");
        assertThat(log.deadLetters()).isEmpty();
    }

    private static String oddBody(Random random) {
        List<String> odd =
                List.of("null", "[]", "{}", "-1e999", "\"\\ud83d\"", "true", "[[{}]]", "\"\"", "{\"a\":");
        String body =
                "{\"event_action\":1,\"title\":2,\"alerts\":[{\"labels\":3,\"annotations\":{\"summary\":4},\"startsAt\":5}],\"payload\":{\"summary\":6,\"custom_details\":7,\"severity\":8},\"links\":9,\"dedup_key\":0}";
        for (char digit = '0'; digit <= '9'; digit++) {
            String value =
                    random.nextInt(3) == 0
                            ? "\"trigger\""
                            : odd.get(random.nextInt(odd.size()));
            body = body.replaceFirst(":" + digit, Matcher.quoteReplacement(":" + value));
        }
        return random.nextInt(4) == 0 ? body.substring(random.nextInt(body.length())) : body;
    }

    /** Makes a source on its page; its key, once intake knows it. */
    private static String source(String name, SourceFormat format) {
        HttpResponse<String> page =
                ALICE.press(
                        leash.address() + "/sources",
                        Map.of("name", name, "format", format.name()));
        Matcher key = KEY.matcher(page.body());
        assertThat(key.find()).as(page.body()).isTrue();
        String made = key.group(1);
        await("intake to know the key").until(() -> isKnown(format, made));
        return made;
    }

    /** What is sent to find out is no alert. */
    private static boolean isKnown(SourceFormat format, String key) {
        String bearer = "Bearer " + key;
        return switch (format) {
            case PAGERDUTY -> pagerDuty(key, "acknowledge", "nothing").statusCode() == 202;
            case ALERTMANAGER -> post("/api/v2/alerts", bearer, "[]").statusCode() == 200;
            case INCIDENT_IO ->
                    post(
                                            "/v2/alert_events/http/any",
                                            bearer,
                                            "{\"status\":\"resolved\",\"deduplication_key\":\"n\"}")
                                    .statusCode()
                            == 202;
            case GOALERT ->
                    leash.web()
                                    .form(
                                            "/api/v2/generic/incoming?token=" + key,
                                            Map.of("dedup", "n", "action", "close"))
                                    .statusCode()
                            == 204;
            case OPSGENIE, UNKNOWN -> false;
        };
    }

    private static String idOf(String name) {
        Matcher id =
                Pattern.compile("id=\"s-([^\"]+)\">(?:(?!<li).)*?<b>" + name + "</b>", Pattern.DOTALL)
                        .matcher(ALICE.open(leash.address() + "/sources").body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static HttpResponse<String> pagerDuty(String key, String action, String dedupKey) {
        return post(
                "/v2/enqueue",
                "",
                "{\"routing_key\":\"%s\",\"event_action\":\"%s\",\"dedup_key\":\"%s\",\"payload\":{\"summary\":\"%s is down\",\"source\":\"x\",\"severity\":\"critical\"}}"
                        .formatted(key, action, dedupKey, dedupKey));
    }

    private static HttpResponse<String> webhook(String key, String status) {
        return post(
                "/alertmanager/webhook",
                "Bearer " + key,
                "{\"version\":\"4\",\"alerts\":[{\"status\":\"%s\",\"fingerprint\":\"0123456789abcdef\",\"labels\":{\"alertname\":\"Disk\"},\"annotations\":{\"summary\":\"The disk is full\"}}]}"
                        .formatted(status));
    }

    private static HttpResponse<String> post(String path, String authorization, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(leash.web().uri(path))
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return leash.web()
                .send(
                        authorization.isEmpty()
                                ? request
                                : request.header("Authorization", authorization));
    }

    private static String incidentOf(String title) {
        await("an incident: " + title).until(() -> find(title) != null);
        return Objects.requireNonNull(find(title));
    }

    private static @Nullable String find(String title) {
        return log.events().stream()
                .filter(
                        it ->
                                it.event() instanceof IncidentEvent.Opened opened
                                        && opened.report().title().equals(title))
                .map(IncidentRecord::incidentId)
                .findFirst()
                .orElse(null);
    }

    private static State state(String incident) {
        return ((Incident.Known) log.incident(incident)).state();
    }
}
