package dev.leash.intake.incidentio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.body.JsonBody;
import dev.leash.intake.source.AlertMapping.Mapped;
import dev.leash.intake.source.AlertMessage;
import dev.leash.intake.source.TestContent;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentIoEventTest {

    @Test
    void anEventIsAnAlertWithAllItSays() {
        Report report =
                TestContent.report(
                        message(
                                """
                                {"deduplication_key":"4293868629","title":"*errors.withMessage: PG::Error failed to connect",
                                 "description":"We've detected a number of timeouts",
                                 "metadata":{"service":"hello.world.com","team":["my-team","b"],"severity":"P1"},
                                 "source_url":"https://www.my-alerting-platform.com/alerts/my-alert-123","status":"firing"}
                                """));

        assertThat(report.dedupKey()).isEqualTo("4293868629");
        assertThat(report.title()).startsWith("*errors.withMessage");
        assertThat(report.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(report.labels())
                .containsEntry("service", "hello.world.com")
                .containsEntry("team", "my-team, b")
                .containsEntry("env", "prod");
        assertThat(report.links())
                .containsExactly(
                        new Link(
                                "Source",
                                "https://www.my-alerting-platform.com/alerts/my-alert-123"));
    }

    @Test
    void oneThatIsOverNeedsItsKeyAlone() {
        assertThat(message("{\"status\":\"resolved\",\"deduplication_key\":\"k\"}"))
                .isInstanceOf(AlertMessage.Resolve.class);
    }

    @Test
    void oneWithoutAKeyGetsOne() {
        assertThat(message("{\"title\":\"x\"}").dedupKey()).isEqualTo("made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"status\":\"resolved\"}", "{\"title\":\" \"}"})
    void whatNamesNothingIsUnreadable(String body) {
        assertThat(map(body)).isInstanceOf(Mapped.Unreadable.class);
    }

    private static AlertMessage message(String body) {
        return ((Mapped.Alerts) map(body)).messages().getFirst();
    }

    private static Mapped map(String body) {
        return IncidentIoEvent.map(
                ((JsonBody.Parsed.Value) JsonBody.parse(body)).json(),
                Map.of("env", "prod"),
                () -> "made");
    }
}
