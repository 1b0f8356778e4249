package dev.leash.intake.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.intake.body.JsonBody;
import dev.leash.intake.pagerduty.PagerDutyEvent.Read;
import dev.leash.intake.source.AlertMessage;
import dev.leash.intake.source.TestContent;
import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.SourceRequest;
import dev.leash.model.severity.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerDutyEventTest {

    @Test
    void aTriggerIsAnAlertWithAllItSays() {
        Report report =
                fired(
                        """
                        {"event_action":"trigger","dedup_key":"db-1","client":"Nagios",
                         "client_url":"https://nagios.example.com",
                         "payload":{"summary":"Disk full","source":"db-1","severity":"critical",
                          "timestamp":"2026-09-21T12:00:00.000+0200","component":"mysql",
                          "group":"prod","class":"disk",
                          "custom_details":{"free":"1%","firing":[{"name":"a"}],"count":3}},
                         "images":[{"src":"https://g.example.com/a.png","alt":"Graph"}],
                         "links":[{"href":"https://wiki.example.com","text":"Runbook"},{"text":"x"}]}
                        """);

        assertThat(report.title()).isEqualTo("Disk full");
        assertThat(report.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(report.dedupKey()).isEqualTo("db-1");
        assertThat(report.sourceId()).isNotNull();
        assertThat(report.details())
                .startsWith("Disk full\n\nStarted at 2026-09-21T10:00:00Z.")
                .contains("free: 1%\nfiring: [{\"name\":\"a\"}]\ncount: 3");
        assertThat(report.labels())
                .containsOnly(
                        Map.entry("source", "db-1"),
                        Map.entry("component", "mysql"),
                        Map.entry("group", "prod"),
                        Map.entry("class", "disk"),
                        Map.entry("client", "Nagios"),
                        Map.entry("free", "1%"),
                        Map.entry("count", "3"));
        assertThat(report.links())
                .containsExactly(
                        new Link("Nagios", "https://nagios.example.com"),
                        new Link("Runbook", "https://wiki.example.com"),
                        new Link("Graph", "https://g.example.com/a.png"));
    }

    @ParameterizedTest
    @CsvSource({"critical,critical", "error,major", "warning,minor", "info,minor", "page,critical"})
    void anyWordIsASeverity(String word, String severity) {
        assertThat(severity(word).id()).isEqualTo(severity);
    }

    @Test
    void noWordCostsAPage() {
        assertThat(severity("{{ template }}")).isEqualTo(Severity.MAJOR);
    }

    private static Severity severity(String word) {
        return fired(
                        "{\"event_action\":\"trigger\",\"payload\":{\"summary\":\"x\",\"severity\":\"%s\"}}"
                                .formatted(word))
                .severity();
    }

    @Test
    void aTriggerWithoutAKeyGetsOne() {
        assertThat(read("{\"event_action\":\"trigger\",\"payload\":{\"summary\":\"x\"}}"))
                .isInstanceOfSatisfying(
                        Read.Usable.class, it -> assertThat(it.dedupKey()).isEqualTo("made"));
    }

    @Test
    void detailsMayBeAText() {
        assertThat(
                        fired(
                                        "{\"event_action\":\"trigger\",\"payload\":{\"summary\":\"x\",\"custom_details\":\"look\"}}")
                                .details())
                .isEqualTo("x\n\nlook");
    }

    @Test
    void acknowledgeAndResolveAreOfTheKey() {
        assertThat(read("{\"event_action\":\"acknowledge\",\"dedup_key\":\"k\"}"))
                .isEqualTo(
                        new Read.Usable(
                                "k",
                                new AlertMessage.Ask("k", new SourceRequest(SourceRequest.Action.ACKNOWLEDGE))));
        assertThat(read("{\"event_action\":\"Resolve\",\"dedup_key\":\"k\",\"payload\":{}}"))
                .isInstanceOfSatisfying(
                        Read.Usable.class,
                        it -> assertThat(it.message()).isInstanceOf(AlertMessage.Resolve.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"event_action\":\"acknowledge\"}             | 'dedup_key' | false",
                "{\"event_action\":\"resolve\",\"dedup_key\":\"\"} | 'dedup_key' | false",
                "{\"event_action\":\"trigger\"}                 | 'payload.summary' | true",
                "{\"event_action\":\"trigger\",\"payload\":3}     | 'payload.summary' | true",
                "{\"event_action\":\"shout\"}                   | 'event_action' | true",
                "{}                                         | 'event_action' | true"
            },
            quoteCharacter = '`')
    void saysWhatIsMissing(String event, String field, boolean mayBeAlert) {
        assertThat(read(event))
                .isInstanceOfSatisfying(
                        Read.Invalid.class,
                        it -> {
                            assertThat(it.error()).startsWith(field);
                            assertThat(it.mayBeAlert()).isEqualTo(mayBeAlert);
                        });
    }

    private static Report fired(String event) {
        return TestContent.report(((Read.Usable) read(event)).message());
    }

    private static Read read(String event) {
        return PagerDutyEvent.read(
                ((JsonBody.Parsed.Value) JsonBody.parse(event)).json(), () -> "made");
    }
}
