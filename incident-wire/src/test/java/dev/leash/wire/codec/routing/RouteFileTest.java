package dev.leash.wire.codec.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.leash.model.classification.Classification;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.expression.ConditionLines;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.wire.codec.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteFileTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

    /** As incident.io's cheat sheet has it. */
    private static final String FILE =
            """
            {
              "alert_routes": [
                {
                  "name": "PagerDuty critical to incident",
                  "source": "pagerduty",
                  "conditions": [
                    {"field": "severity", "operator": "equals", "value": "critical"}
                  ],
                  "escalation_path": "critical-response",
                  "auto_create_incident": true,
                  "incident_template": {"severity": "critical", "type": "service_outage"}
                },
                {
                  "name": "Datadog high priority",
                  "source": "datadog",
                  "conditions": [
                    {"field": "priority", "operator": "in", "value": ["P1", "P2"]}
                  ],
                  "escalation_path": "platform-team-oncall",
                  "auto_create_incident": false
                }
              ]
            }
            """;

    @Test
    void routesAreTakenOverInTheirOrder() throws JsonProcessingException {
        RouteFile file = RouteFile.of(Json.MAPPER.readTree(FILE));

        assertThat(file.routes())
                .extracting(AlertRoute::name)
                .containsExactly("PagerDuty critical to incident", "Datadog high priority");
        AlertRoute first = file.routes().getFirst();
        assertThat(ConditionLines.text(first.conditionGroups()))
                .isEqualTo("alert.source one_of pagerduty\nalert.severity equals critical");
        assertThat(first.pathId()).isEqualTo("critical-response");
        assertThat(first.severity()).isEqualTo("critical");
        assertThat(first.creates()).isEqualTo(RouteEffect.INCIDENT);
        assertThat(file.routes().getLast().creates()).isEqualTo(RouteEffect.PAGE);
        assertThat(file.notes()).singleElement().asString().contains("service_outage");
        assertThat(RouteFile.of(Json.MAPPER.readTree(FILE))).isEqualTo(file);
    }

    @Test
    void whatCannotBeTakenOverIsSaid() {
        assertThatThrownBy(() -> RouteFile.of(Json.MAPPER.readTree("{}")))
                .hasMessageContaining("alert_routes");
        assertThatThrownBy(
                        () ->
                                RouteFile.of(
                                        Json.MAPPER.readTree(
                                                FILE.replace("equals", "sounds_like"))))
                .hasMessageContaining("sounds_like");
    }

    @Test
    void aSuiteRunsTheRulesThatDecide() throws JsonProcessingException {
        Directory directory = with(RouteFile.of(Json.MAPPER.readTree(FILE)).routes());
        RouteSuite suite =
                new RouteSuite(
                        Json.MAPPER.readTree(
                                """
                                {"tests": [
                                  {"name": "critical",
                                   "report": {"title": "Down", "severity": "critical", "source": "pagerduty"},
                                   "expect": {"route": "PagerDuty critical to incident", "creates": "incident",
                                              "path": "critical-response", "suppressed": false}},
                                  {"name": "priority",
                                   "report": {"title": "Slow", "source": "datadog", "labels": {"priority": "P2"}},
                                   "expect": {"route": "Datadog high priority"}},
                                  {"name": "wrong",
                                   "report": {"title": "Down", "severity": "minor", "source": "pagerduty"},
                                   "expect": {"route": "PagerDuty critical to incident"}}
                                ]}
                                """));

        List<RouteSuite.Tested> tested = suite.run(directory, Classification.BUILT_IN, NOW);

        assertThat(tested.get(0).problems()).isEmpty();
        assertThat(tested.get(1).problems()).isEmpty();
        assertThat(tested.get(2).problems())
                .first()
                .asString()
                .isEqualTo("route is 'none', and 'PagerDuty critical to incident' was expected");
        assertThat(tested.get(2).problems()).hasSize(3);
    }

    private static Directory with(List<AlertRoute> routes) {
        return new Directory() {
            @Override
            public List<AlertRoute> routes() {
                return routes;
            }

            @Override
            public Optional<Contact> contact(String id) {
                return Optional.empty();
            }

            @Override
            public List<Contact> contacts() {
                return List.of();
            }

            @Override
            public Optional<FinalSchedule> schedule(String id) {
                return Optional.empty();
            }

            @Override
            public Optional<EscalationPath> path(String id) {
                return Optional.empty();
            }
        };
    }
}
