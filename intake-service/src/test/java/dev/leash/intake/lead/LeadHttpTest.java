package dev.leash.intake.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.intake.slack.RunningIntake;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.IncidentLeads;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks signed by Svix's library, as incident.io sends them, posted to intake as it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("io")
class LeadHttpTest {

    private static final String CURRENT = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    private static final String FORMER = "whsec_GBkaGxwdHh8gISIjJCUmJygpKissLS4v";
    private static final String OTHER = "whsec_MDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZH";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<IncidentLeads> recorded = new CopyOnWriteArrayList<>();
    private final List<PersonalTrigger> told = new CopyOnWriteArrayList<>();
    private RunningIntake intake;
    private TopicReader log;

    @BeforeAll
    void start(@TempDir Path folder) {
        intake =
                new RunningIntake(
                        folder,
                        Map.of("INCIDENT_WEBHOOK_SECRET", CURRENT + "," + FORMER),
                        new Contact("ada", "ada@example.org", null, Role.ADMIN),
                        slackUser("bob", "U0BOB", Role.RESPONDER),
                        slackUser("vic", "U0VIC", Role.VIEWER));
        log =
                TopicReader.of(
                        KafkaAccess.plain(intake.kafka()),
                        List.of(Topics.CHANGES.name(), Topics.OCCASIONS.name()));
        Thread.ofPlatform().daemon().start(() -> log.run(all -> all.forEach(this::keep)));
    }

    @AfterAll
    void stop() {
        log.close();
        intake.close();
    }

    private static Contact slackUser(String name, String slack, Role role) {
        return new Contact(name, null, null, role, null, List.of(slack), null);
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.OCCASIONS.name())) {
            told.add(InternalRecords.OCCASION.decode(record.value()));
        } else {
            ChangeEnvelope asked = InternalRecords.CHANGE.decode(record.value());
            recorded.add((IncidentLeads) ((Change.Put) asked.change()).body());
        }
    }

    @Test
    void recordsTheLeadOnce() throws Exception {
        String body = update("inc-1", "\"post-mortem\"", "U0BOB");

        assertThat(post("msg_1", body, CURRENT).statusCode()).isEqualTo(204);
        assertThat(post("msg_1", body, CURRENT).statusCode()).isEqualTo(204);
        assertThat(post("msg_2", body, FORMER).statusCode()).isEqualTo(204);
        assertThat(post("msg_3", update("inc-2", "\"closed\"", "U0BOB"), CURRENT).statusCode())
                .isEqualTo(204);

        await().until(() -> of("bob").size() >= 2);
        assertThat(of("bob"))
                .containsExactly(
                        new IncidentLeads("bob", List.of("inc-1")),
                        new IncidentLeads("bob", List.of("inc-1", "inc-2")));
        assertThat(told).noneMatch(it -> ofLead(it, "bob"));
        assertThat(count("repeated")).isPositive();
        assertThat(count("known")).isPositive();
    }

    @Test
    void tellsTheAdministratorsOfALeadWithoutTheRole() throws Exception {
        String nested = "{\"id\":\"x\",\"name\":\"Review\",\"category\":\"learning\"}";

        assertThat(post("msg_10", update("inc-3", nested, "U0VIC"), CURRENT).statusCode())
                .isEqualTo(204);
        assertThat(post("msg_11", update("inc-3", nested, "U0VIC"), CURRENT).statusCode())
                .isEqualTo(204);
        assertThat(post("msg_12", update("inc-4", nested, "U0VIC"), CURRENT).statusCode())
                .isEqualTo(204);

        await().until(() -> of("vic").size() >= 2);
        await().until(() -> told.stream().filter(it -> ofLead(it, "vic")).count() >= 2);
        assertThat(told.stream().filter(it -> ofLead(it, "vic")))
                .extracting(PersonalTrigger::person)
                .containsExactly("ada", "ada");
    }

    @Test
    void nothingIsRecordedOfOthers() throws Exception {
        assertThat(post("msg_20", update("inc-5", "\"live\"", "U0BOB"), CURRENT).statusCode())
                .isEqualTo(204);
        assertThat(post("msg_21", update("inc-5", "\"closed\"", "U0EVE"), CURRENT).statusCode())
                .isEqualTo(204);
        assertThat(post("msg_22", "{\"event_type\":\"new.event\"}", CURRENT).statusCode())
                .isEqualTo(204);

        assertThat(count("early")).isEqualTo(1);
        assertThat(count("no_contact")).isEqualTo(1);
        assertThat(count("another_event")).isEqualTo(1);
        assertThat(recorded).noneMatch(leads -> leads.incidents().contains("inc-5"));
    }

    @Test
    void isRefusedBeforeItIsRead() throws Exception {
        String broken = "{";

        assertThat(post("msg_30", broken, OTHER).statusCode()).isEqualTo(401);
        assertThat(post("msg_30", broken, CURRENT).statusCode()).isEqualTo(400);
        HttpRequest unsigned =
                HttpRequest.newBuilder(intake.address(LeadController.LEAD))
                        .POST(BodyPublishers.ofString(broken))
                        .build();
        assertThat(client.send(unsigned, BodyHandlers.ofString()).body())
                .contains("\"unauthorized\"");
    }

    @Test
    void headersOfTwoNamingsAreNotMixed() throws Exception {
        String body = "{\"event_type\":\"new.event\"}";
        long now = Instant.now().getEpochSecond();
        String signed = new com.svix.Webhook(CURRENT).sign("msg_40", now, body);
        HttpRequest mixed =
                HttpRequest.newBuilder(intake.address(LeadController.LEAD))
                        .header("svix-id", "msg_40")
                        .header("webhook-timestamp", Long.toString(now))
                        .header("webhook-signature", signed)
                        .POST(BodyPublishers.ofString(body))
                        .build();

        assertThat(client.send(mixed, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private List<IncidentLeads> of(String person) {
        return recorded.stream().filter(leads -> leads.person().equals(person)).toList();
    }

    private static boolean ofLead(PersonalTrigger trigger, String lead) {
        return trigger instanceof PersonalTrigger.LeadReported reported
                && reported.matter().lead().equals(lead);
    }

    private double count(String outcome) {
        return intake.bean(MeterRegistry.class)
                .get("leash.incident_io.webhooks")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private HttpResponse<String> post(String id, String body, String secret) throws Exception {
        long now = Instant.now().getEpochSecond();
        HttpRequest request =
                HttpRequest.newBuilder(intake.address(LeadController.LEAD))
                        .header("Content-Type", "application/json")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(now))
                        .header(
                                "webhook-signature",
                                new com.svix.Webhook(secret).sign(id, now, body))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String update(String incident, String status, String slackUser) {
        return """
               {"event_type":"public_incident.incident_updated_v2",
                "public_incident.incident_updated_v2":{"incident_id":"%s","incident_status":%s,
                 "incident_role_assignments":[
                  {"role":{"role_type":"reporter"},"assignee":{"slack_user_id":"U0OTHER"}},
                  {"role":{"role_type":"lead"},"assignee":{"slack_user_id":"%s"}}]}}
               """
                .formatted(incident, status, slackUser);
    }
}
