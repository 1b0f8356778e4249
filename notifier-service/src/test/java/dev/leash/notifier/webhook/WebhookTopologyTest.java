package dev.leash.notifier.webhook;

import static dev.leash.notifier.webhook.WebhookDriver.ALICE;
import static dev.leash.notifier.webhook.WebhookDriver.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.classification.CustomField;
import dev.leash.model.classification.IncidentRole;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.State;
import dev.leash.model.kind.Named;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.severity.Severity;
import dev.leash.model.webhook.Format;
import dev.leash.model.webhook.WebhookAttempt;
import dev.leash.model.webhook.WebhookCode;
import dev.leash.model.webhook.WebhookDeliveryId;
import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.wire.codec.Json;
import dev.leash.wire.reply.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTopologyTest {

    @TempDir Path stateDir;
    private WebhookDriver webhooks;

    @BeforeEach
    void start() {
        webhooks = new WebhookDriver(stateDir);
        webhooks.contact();
    }

    @AfterEach
    void stop() {
        webhooks.close();
    }

    @Test
    void listsWhatIsOpen_andNoLongerWhatIsOver() {
        webhooks.open("12");
        assertThat(webhooks.open())
                .containsExactly(
                        Map.entry(
                                "12",
                                new OpenIncident(
                                        "12", "Disk full", Severity.MAJOR, State.PENDING, null)));
        webhooks.happens("12", 2, new IncidentEvent.Noted("still full"));
        assertThat(webhooks.open()).as("nothing has changed").isEmpty();
        webhooks.happens("12", 3, new IncidentEvent.Resolved(List.of()));

        assertThat(webhooks.open()).containsOnlyKeys("12").containsValue(null);
    }

    @Test
    void tellsInLeashsWords() throws IOException {
        webhooks.endpoint(BILLING, Format.LEASH, "*");
        webhooks.open("12");
        WebhookAttempt opened = only(webhooks.work());

        JsonNode body = Json.MAPPER.readTree(opened.body());
        assertThat(opened.post().message()).matches("msg_[0-9a-z]+_12_1_1");
        assertThat(opened.url()).isEqualTo("https://billing.example.com/hooks");
        assertThat(body.get("type").asText()).isEqualTo("incident.opened");
        assertThat(body.get("timestamp").asText()).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(body.at("/data/incident/title").asText()).isEqualTo("Disk full");
        assertThat(body.at("/data/incident/state").asText()).isEqualTo("PENDING");
        assertThat(body.at("/data/incident/permalink").asText())
                .isEqualTo("https://leash.example.com/incidents/12");
        assertThat(body.at("/data/event/actor/name").asText()).isEqualTo(ALICE);
        assertThat(opened.body()).doesNotContain("\n", ": ");
    }

    @Test
    void whoLooksAfterLeashIsToldOfAnEndpointThatIsToldNothingAnyMore() {
        webhooks.fallback("root@example.com");
        webhooks.endpoint(BILLING, Format.LEASH, "*");
        webhooks.open("12");
        WebhookAttempt opened = only(webhooks.work());

        webhooks.hear(new WebhookInput.Answered(opened.post(), 1, 410, null, false));

        assertThat(webhooks.occasions())
                .singleElement()
                .isInstanceOfSatisfying(
                        PersonalTrigger.EndpointDisabled.class,
                        told -> {
                            assertThat(told.person()).isEqualTo("root@example.com");
                            assertThat(told.endpoint()).isEqualTo(BILLING);
                            assertThat(told.reason()).isEqualTo("it answered 410 Gone");
                        });
    }

    @Test
    void tellsInTheWordsOfIncidentIo() throws IOException {
        webhooks.endpoint("status", Format.INCIDENT_IO, "*");
        webhooks.open("12");
        JsonNode created = Json.MAPPER.readTree(only(webhooks.work()).body());
        webhooks.happens("12", 2, new IncidentEvent.Acknowledged(ALICE, null));
        List<WebhookAttempt> acknowledged = webhooks.work();
        JsonNode updated = Json.MAPPER.readTree(acknowledged.getFirst().body());
        JsonNode status = Json.MAPPER.readTree(acknowledged.getLast().body());

        String type = "public_incident.incident_created_v2";
        assertThat(created.properties()).hasSize(2);
        assertThat(created.get("event_type").asText()).isEqualTo(type);
        assertThat(created.get(type).get("id").asText()).isEqualTo("12");
        assertThat(created.get(type).at("/incident_status/category").asText()).isEqualTo("live");

        assertThat(acknowledged).hasSize(2);
        JsonNode incident = updated.get("public_incident.incident_updated_v2");
        assertThat(incident.at("/incident_role_assignments/0/assignee/email").asText())
                .isEqualTo(ALICE);
        JsonNode change = status.get("public_incident.incident_status_updated_v2");
        assertThat(change.at("/previous_status/id").asText()).isEqualTo("pending");
        assertThat(change.at("/new_status/id").asText()).isEqualTo("in_progress");
        assertThat(change.at("/incident/id").asText()).isEqualTo("12");
    }

    @Test
    void howeverMuchIsConfiguredAMessageFitsIntoARecord() throws IOException {
        String long5000 = "\u4e2d".repeat(Named.MAX_TEXT_LENGTH);
        List<CustomField.Option> options =
                IntStream.range(0, CustomField.MAX_OPTIONS)
                        .mapToObj(it -> new CustomField.Option("o" + it, "v" + it, it))
                        .toList();
        for (int number = 0; number < Kinds.CUSTOM_FIELD.atMost(); number++) {
            webhooks.configured(
                    new CustomField(
                            "f" + number,
                            "Field " + number,
                            long5000,
                            CustomField.FieldType.SINGLE_SELECT,
                            options,
                            CustomField.Required.NEVER,
                            false,
                            false,
                            false,
                            false));
        }
        for (int number = 0; number < Kinds.ROLE.atMost(); number++) {
            webhooks.configured(
                    new IncidentRole(
                            "r" + number,
                            "Role " + number,
                            long5000,
                            long5000,
                            "",
                            IncidentRole.RoleType.CUSTOM,
                            false));
        }
        webhooks.endpoint("status", Format.INCIDENT_IO, "*");
        webhooks.open("12");

        String body = only(webhooks.work()).body();

        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThan(512 * 1024);
        JsonNode entries =
                Json.MAPPER
                        .readTree(body)
                        .at("/public_incident.incident_created_v2/custom_field_entries");
        assertThat(entries).hasSize(Kinds.CUSTOM_FIELD.atMost());
        assertThat(entries.get(0).at("/custom_field/options")).isEmpty();
    }

    @Test
    void aPartThatAnEndpointDoesNotWantIsLeftOutAndTheOtherKeepsItsPlace() {
        webhooks.open("12");
        webhooks.endpoint("all", Format.INCIDENT_IO, "*");
        webhooks.endpoint("status", Format.INCIDENT_IO, "public_incident.incident_status*");
        webhooks.happens("12", 2, new IncidentEvent.Acknowledged(ALICE, null));

        List<WebhookAttempt> told = webhooks.work();

        assertThat(told)
                .extracting(attempt -> attempt.post().endpoint())
                .containsExactlyInAnyOrder("all", "all", "status");
        assertThat(told)
                .filteredOn(attempt -> attempt.body().contains("incident_status_updated_v2"))
                .extracting(attempt -> attempt.post().message())
                .hasSize(2)
                .containsOnly(told.getLast().post().message());
    }

    @Test
    void whoeverIsGivenARoleIsShownAndThatIsAnUpdate() throws IOException {
        webhooks.open("12");
        webhooks.endpoint("status", Format.INCIDENT_IO, "*");
        webhooks.endpoint("own", Format.LEASH, "incident.role_assigned");
        webhooks.happens(
                "12", 2, new IncidentEvent.RoleAssigned("lead", "Incident Lead", ALICE, null));
        List<WebhookAttempt> told = webhooks.work();

        JsonNode updated = body(told, "status").get("public_incident.incident_updated_v2");
        assertThat(updated.at("/incident_role_assignments/0/assignee/email").asText())
                .isEqualTo(ALICE);
        assertThat(body(told, "own").at("/data/event/role").asText()).isEqualTo("Incident Lead");
        assertThat(body(told, "own").at("/data/incident/roles/lead").asText()).isEqualTo(ALICE);
    }

    @Test
    void aReportThatIsAddedSaysWhatIsNewAboutIt() throws IOException {
        webhooks.open("12");
        webhooks.endpoint("own", Format.LEASH, "incident.attached", "incident.declared");
        webhooks.happens(
                "12",
                2,
                new IncidentEvent.Attached("signal-2", "Disk full", AttachReason.MORE_URGENT));
        webhooks.happens("12", 3, new IncidentEvent.Attached("signal-3", "Disk full"));
        webhooks.happens("12", 4, new IncidentEvent.Declared());
        List<String> bodies = webhooks.work().stream().map(WebhookAttempt::body).toList();

        assertThat(bodies).hasSize(3);
        assertThat(at(bodies.get(0), "/data/event/reason")).isEqualTo("MORE_URGENT");
        assertThat(at(bodies.get(1), "/data/event/reason")).isEqualTo("REPEATED");
        assertThat(at(bodies.get(1), "/data/incident/stage")).isEqualTo("PAGE");
        assertThat(at(bodies.get(2), "/data/incident/stage")).isEqualTo("DECLARED");
    }

    private static String at(String body, String pointer) throws IOException {
        return Json.MAPPER.readTree(body).at(pointer).asText();
    }

    private static JsonNode body(List<WebhookAttempt> told, String endpoint) throws IOException {
        return Json.MAPPER.readTree(
                only(told.stream().filter(it -> it.post().endpoint().equals(endpoint)).toList())
                        .body());
    }

    @Test
    void aNoteIsAnUpdateWithItsText() throws IOException {
        webhooks.open("12");
        webhooks.endpoint("status", Format.INCIDENT_IO, "*");
        webhooks.happens("12", 2, new IncidentEvent.Noted("It was the disk"));

        JsonNode body = Json.MAPPER.readTree(only(webhooks.work()).body());
        assertThat(
                        body.get("public_incident.incident_updated_v2")
                                .get("most_recent_update_message")
                                .asText())
                .isEqualTo("It was the disk");
    }

    @Test
    void whatChangesNothingAnIncidentShowsIsNotToldInTheWordsOfIncidentIo() {
        webhooks.open("12");
        webhooks.endpoint("status", Format.INCIDENT_IO, "*");
        webhooks.happens("12", 2, new IncidentEvent.Attached("signal-2", "Disk full"));

        assertThat(webhooks.work()).isEmpty();
    }

    @Test
    void everyEndpointIsToldOnlyWhatItWants() {
        webhooks.endpoint(BILLING, Format.LEASH, "incident.resolved");
        webhooks.endpoint("status", Format.LEASH, "incident.o*");
        webhooks.open("12");

        assertThat(webhooks.work())
                .extracting(attempt -> attempt.post().endpoint())
                .containsExactly("status");
    }

    @Test
    void whatHappenedLongAgoIsNoNews() {
        webhooks.endpoint(BILLING, Format.LEASH, "*");
        webhooks.happens(
                "12",
                1,
                WebhookDriver.START.minus(TellingProcessor.NEWS_FOR).minusSeconds(1),
                new IncidentEvent.Opened(
                        dev.leash.model.incident.Report.ofText("Old", "probe"),
                        "signal-1",
                        dev.leash.model.escalation.EscalationPath.rotating(
                                "default",
                                "default",
                                Duration.ofMinutes(15),
                                Duration.ZERO,
                                dev.leash.model.escalation.EscalationPath.WhenNobody.RETRY)));
        assertThat(webhooks.work()).isEmpty();

        webhooks.happens("12", 2, new IncidentEvent.Noted("news"));

        assertThat(webhooks.work()).hasSize(1);
    }

    @Test
    void oneEndpointThatFailsHoldsUpNoOther() {
        webhooks.endpoint(BILLING, Format.LEASH, "*");
        webhooks.endpoint("status", Format.LEASH, "*");
        webhooks.open("12");
        WebhookAttempt failed =
                webhooks.work().stream()
                        .filter(attempt -> attempt.post().endpoint().equals(BILLING))
                        .findFirst()
                        .orElseThrow();
        webhooks.hear(new WebhookInput.Answered(failed.post(), 1, 429, 600L, false));
        webhooks.happens("12", 2, new IncidentEvent.Noted("still"));

        assertThat(webhooks.work())
                .extracting(attempt -> attempt.post().endpoint())
                .containsExactly("status");
    }

    @Test
    void failsIsTriedAgainAndReplayed() {
        webhooks.endpoint(BILLING, Format.LEASH, "*");
        webhooks.open("12");
        WebhookDeliveryId post = only(webhooks.work()).post();
        webhooks.hear(
                new WebhookInput.Unanswered(
                        post, 1, "connection refused", WebhookCode.CONNECTION_REFUSED));
        webhooks.pass(Duration.ofSeconds(6));
        assertThat(only(webhooks.work()).attempt()).isEqualTo(2);
        webhooks.hear(new WebhookInput.Answered(post, 2, 200, null, false));
        webhooks.hear(new WebhookInput.Replay(post, "r1", Actor.person(ALICE, Actor.Via.WEB)));

        assertThat(only(webhooks.work()).attempt()).isEqualTo(3);
        assertThat(webhooks.replies()).containsExactly(new Reply.Accepted("r1", "", null));
        assertThat(webhooks.facts())
                .extracting(fact -> fact.event().getClass().getSimpleName())
                .containsExactly(
                        WebhookEvent.Requested.class.getSimpleName(),
                        WebhookEvent.Attempted.class.getSimpleName(),
                        WebhookEvent.AttemptFailed.class.getSimpleName(),
                        WebhookEvent.Attempted.class.getSimpleName(),
                        WebhookEvent.Delivered.class.getSimpleName(),
                        WebhookEvent.Replayed.class.getSimpleName(),
                        WebhookEvent.Attempted.class.getSimpleName());
    }

    @Test
    void eachIncidentIsInATableAsItsLastEventLeftIt() {
        webhooks.open("12");
        webhooks.happens("12", 2, new IncidentEvent.Acknowledged(ALICE, null));

        IncidentSummary opened = webhooks.states().getFirst();
        webhooks.happens("12", 3, new IncidentEvent.Resolved(List.of()));
        IncidentSummary resolved = only(webhooks.states());

        assertThat(opened.state()).isEqualTo(State.PENDING);
        assertThat(resolved.state()).isEqualTo(State.RESOLVED);
        assertThat(resolved.assignee()).isEqualTo(ALICE);
        assertThat(resolved.before())
                .isEqualTo(new IncidentSummary.Before(State.IN_PROGRESS, ALICE));
    }

    @Test
    void anEventOfAnOlderReleaseSaysTooLittleToBeTold() {
        webhooks.endpoint(BILLING, Format.LEASH, "*");
        webhooks.happens(
                new IncidentRecord(
                        "12",
                        7,
                        WebhookDriver.START,
                        Actor.person(ALICE, Actor.Via.WEB),
                        "c",
                        new IncidentEvent.Noted("still full")));

        assertThat(webhooks.work()).isEmpty();
        assertThat(webhooks.states()).isEmpty();
    }

    private static <T> T only(List<T> work) {
        assertThat(work).hasSize(1);
        return work.getFirst();
    }
}
