package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.expression.MismatchCode;
import dev.leash.model.incident.Report;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.RoutingDecision.TakenRoute;
import dev.leash.model.route.Silence;
import dev.leash.model.route.TriedRoute;
import dev.leash.model.severity.Severity;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.topic.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** The pages of alerts, routes and silences. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingPagesTest {

    private static final String TRY = "/routes/try";
    private static final String KEY = "7:datadogcheckout-500";
    private static final Report REPORT =
            new Report(
                    "Checkout answers 500",
                    "",
                    Severity.CRITICAL,
                    Map.of("service", "checkout"),
                    List.of(),
                    "checkout-500",
                    "datadog");
    private static final Map<String, String> ROUTE =
            Map.of(
                    "name", "Checkout",
                    "rank", "10",
                    "enabled", "1",
                    "creates", "incident",
                    "conditions", "alert.labels.service one_of checkout",
                    "title", "{{alert.labels.service}}: {{alert.title}}",
                    "grouped", "1",
                    "group_by", "alert.labels.service",
                    "window_seconds", "600");

    private Lab lab;
    private Browser admin;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = Lab.start(folder, Map.of());
        lab.samples().people();
        lab.standIn.say(
                new DirectoryRecord.OfContact(
                        new Contact("root", "root@example.com", null, Contact.Role.ADMIN)));
        tell(1, new AlertEvent.Fired(summary(null), REPORT));
        tell(2, new AlertEvent.Routed(summary(null), routing()));
        tell(3, new AlertEvent.Joined(summary("12")));
        admin = lab.signedIn("root");
        await().until(() -> admin.get("/routes").body().contains("New route"));
        await().until(() -> admin.get("/alerts").body().contains("INC-12"));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private void tell(long sequence, AlertEvent event) {
        AlertRecord fact = new AlertRecord("alert-1", sequence, Instant.now(), "c", event);
        lab.standIn.producers().send(Topics.ALERT_EVENTS, KEY, fact).join();
    }

    private static AlertSummary summary(@Nullable String incident) {
        return new AlertSummary(
                "datadog",
                "checkout-500",
                REPORT.title(),
                REPORT.severity(),
                AlertStatus.FIRING,
                1,
                incident,
                Instant.now(),
                Instant.now());
    }

    private static RoutingDecision routing() {
        return new RoutingDecision(
                new TakenRoute("r", "Checkout", 3, RouteEffect.PAGE),
                List.of(
                        new TriedRoute(
                                "s",
                                "Search",
                                1,
                                MismatchCode.CONDITION_NOT_MET,
                                "alert.labels.service is “checkout”; it must be one of “search”.")),
                null,
                null,
                null,
                null,
                "alert.labels.service=checkout",
                null);
    }

    @Test
    void anAlertShowsItsWay() {
        assertThat(admin.get("/alerts/alert-1").body())
                .contains(
                        "datadog",
                        "checkout-500",
                        "The alert route “Checkout” (version 3) took it",
                        "condition_not_met",
                        "it must be one of “search”",
                        "alert.labels.service=checkout",
                        "/incidents/12",
                        "Silence it");
    }

    @Test
    void aRouteIsSavedAndTriedByTheRulesThatDecide() {
        HttpResponse<String> saved = admin.submit(TRY, "/routes", ROUTE);

        assertThat(saved.statusCode()).isEqualTo(303);
        await().until(() -> admin.get("/routes").body().contains("grouped within 600 seconds"));
        assertThat(route().conditionGroups()).hasSize(1);
        assertThat(route().titleTemplate()).isEqualTo("{{alert.labels.service}}: {{alert.title}}");
        assertThat(admin.get(TRY + "?alert=alert-1").body())
                .contains("The alert route “Checkout”", "checkout: Checkout answers 500");
        assertThat(
                        admin.submit(TRY, TRY, Map.of("json", "{\"title\":\"Other\"}")).body())
                .contains("No alert route took it", "alert.labels.service is not set");
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        assertThat(admin.submit(TRY, TRY, Map.of("json", "[")).statusCode()).isEqualTo(400);
        assertThat(
                        admin.submit(
                                        TRY,
                                        "/routes",
                                        Map.of("name", "X", "creates", "page", "conditions", "nonsense"))
                                .body())
                .contains("the line 'nonsense' is no condition");
    }

    @Test
    void aSilenceSaysWhatItWouldHaveSilencedAndIsMade() {
        Map<String, String> fields =
                Map.of("conditions", "alert.source one_of other", "minutes", "30", "reason", "Upgrade");

        assertThat(
                        admin.submit(
                                        "/silences",
                                        "/silences",
                                        Map.of("conditions", "alert.source one_of datadog", "try", "1"))
                                .body())
                .contains("It would have silenced 1 of 1 alerts");
        assertThat(admin.submit("/silences", "/silences", fields).statusCode()).isEqualTo(303);
        await().until(() -> admin.get("/silences").body().contains("in force"));
        assertThat(lab.standIn.startingWith(Kinds.SILENCE.key("")))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.configured().orElseThrow())
                                        .isInstanceOfSatisfying(
                                                Silence.class,
                                                silence ->
                                                        assertThat(silence.author())
                                                                .isEqualTo("root")));
    }

    @Test
    void nobodyElseChangesAnything() {
        Browser other = lab.browser();

        assertThat(other.submit("/sign-in", "/routes", ROUTE).statusCode()).isEqualTo(403);
        assertThat(
                        other.submit(
                                        "/sign-in",
                                        "/silences",
                                        Map.of("conditions", "alert.source is_set", "minutes", "5"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(other.get("/routes").body()).doesNotContain("New route");
    }

    private AlertRoute route() {
        return (AlertRoute)
                lab.standIn.startingWith(Kinds.ALERT_ROUTE.key("")).getFirst().configured().orElseThrow();
    }
}
