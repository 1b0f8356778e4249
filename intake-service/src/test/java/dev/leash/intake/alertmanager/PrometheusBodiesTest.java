package dev.leash.intake.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.intake.body.JsonBody;
import dev.leash.intake.source.AlertMapping.Mapped;
import dev.leash.intake.source.AlertMessage;
import dev.leash.intake.source.TestContent;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusBodiesTest {

    private static final Instant NOW = Instant.parse("2026-09-21T10:00:00Z");

    @Test
    void eachElementOfAWebhookIsAnAlert() {
        List<AlertMessage> messages =
                alerts(
                        PrometheusBodies.webhook(
                                json(
                                        """
                                        {"version":"4","groupKey":"{}:{alertname=\\"Disk\\"}","status":"firing",
                                         "receiver":"leash","externalURL":"http://am.example.com","truncatedAlerts":3,
                                         "alerts":[
                                          {"status":"firing","fingerprint":"0123456789abcdef",
                                           "labels":{"alertname":"Disk","severity":"critical","host":"db-1"},
                                           "annotations":{"summary":"Disk of db-1 is full","description":"1% left",
                                             "runbook_url":"https://wiki.example.com/disk"},
                                           "startsAt":"2026-09-21T09:00:00Z","endsAt":"0001-01-01T00:00:00Z",
                                           "generatorURL":"http://prom.example.com/graph"},
                                          {"status":"resolved","fingerprint":"fedcba9876543210",
                                           "labels":{"alertname":"Disk"}}]}
                                        """)));

        assertThat(messages).hasSize(2);
        assertThat(messages.get(0)).isInstanceOf(AlertMessage.Fire.class);
        assertThat(messages.get(1)).isInstanceOf(AlertMessage.Resolve.class);
        Report report = TestContent.report(messages.getFirst());
        assertThat(report.dedupKey()).isEqualTo("0123456789abcdef");
        assertThat(report.title()).isEqualTo("Disk of db-1 is full");
        assertThat(report.details())
                .isEqualTo(
                        "Disk of db-1 is full\n\nStarted at 2026-09-21T09:00:00Z.\n\n1% left");
        assertThat(report.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(report.labels())
                .containsEntry("host", "db-1")
                .containsEntry("receiver", "leash")
                .containsEntry("groupKey", "{}:{alertname=\"Disk\"}");
        assertThat(report.links())
                .contains(
                        new Link("Source", "http://prom.example.com/graph"),
                        new Link("Runbook", "https://wiki.example.com/disk"),
                        new Link("Alertmanager", "http://am.example.com"));
        assertThat(report.notes()).anyMatch(note -> note.contains("3 alerts"));
        assertThat(TestContent.report(messages.get(1)).title()).isEqualTo("Disk");
    }

    @Test
    void anAlertOfTheApiIsOverOnceItHasEnded() {
        List<AlertMessage> messages =
                alerts(
                        PrometheusBodies.api(
                                json(
                                        """
                                        [{"labels":{"alertname":"A","b":"1"},"endsAt":"2026-09-21T10:04:00Z"},
                                         {"labels":{"b":"1","alertname":"A"},"endsAt":"2026-09-21T09:59:00Z"},
                                         {"labels":{"alertname":"A","b":"2"}}]
                                        """),
                                NOW));

        assertThat(messages)
                .hasExactlyElementsOfTypes(
                        AlertMessage.Fire.class,
                        AlertMessage.Resolve.class,
                        AlertMessage.Fire.class);
        assertThat(messages.get(0).dedupKey()).isEqualTo(messages.get(1).dedupKey());
        assertThat(messages.get(2).dedupKey()).isNotEqualTo(messages.get(1).dedupKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "3", "null", "{\"alerts\":[]}", "{\"alerts\":{}}"})
    void whatIsNoWebhookIsUnreadable(String body) {
        assertThat(PrometheusBodies.webhook(json(body))).isInstanceOf(Mapped.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "3", "{}", "{\"labels\":[1],\"annotations\":7}"})
    void noElementIsLost(String element) {
        List<AlertMessage> messages =
                alerts(PrometheusBodies.api(json("[" + element + "]"), NOW));

        assertThat(TestContent.report(messages.getFirst()).title()).isNotBlank();
    }

    private static List<AlertMessage> alerts(Mapped mapped) {
        return ((Mapped.Alerts) mapped).messages();
    }

    private static JsonNode json(String text) {
        return ((JsonBody.Parsed.Value) JsonBody.parse(text)).json();
    }
}
