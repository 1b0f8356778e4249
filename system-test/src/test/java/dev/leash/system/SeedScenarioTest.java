package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.State;
import dev.leash.wire.outbox.OutboxMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the product was asked for, from the curl to the silence, in one process as a newcomer starts
 * it.
 */
@Tag("system")
@Order(4)
class SeedScenarioTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";

    /** Three seconds: short enough to wait for, long enough to act in. */
    private static final Map<String, String> QUICK = Paging.QUICK;

    @TempDir Path data;
    private int port;
    private int kafkaPort;
    private Product leash;
    private Log log;

    @BeforeEach
    void start() {
        port = Product.freePort();
        kafkaPort = Product.freePort();
        leash = Product.up(data, port, kafkaPort, QUICK);
        log = new Log("127.0.0.1:" + kafkaPort);
        await().untilAsserted(
                        () -> assertThat(leash.web().get("/health").statusCode()).isEqualTo(200));
    }

    @AfterEach
    void stop() {
        leash.close();
    }

    @Test
    void aReportIsNumberedAssignedToldEscalatedAcknowledgedAndResolved() {
        assertThat(leash.web().reported("Production database connection timeout")).isEqualTo("1");
        assertThat(leash.web().reported("And another thing")).isEqualTo("2");

        List<OutboxMessage> toAlice = awaitMessages("1", ALICE);
        assertThat(toAlice)
                .extracting(OutboxMessage::channel)
                .contains(Channel.SLACK, Channel.SMS, Channel.VOICE, Channel.EMAIL);

        OutboxMessage toBob = mail(awaitMessages("1", BOB));
        Visitor bob = new Visitor();
        String acknowledge = Outbox.link(toBob, "Acknowledge");
        assertThat(bob.open(acknowledge).statusCode()).isEqualTo(200);
        assertThat(state("1")).isEqualTo(State.ASSIGNED);

        String confirmation = bob.open(acknowledge).body();
        assertThat(bob.submit(acknowledge, confirmation, Map.of()).statusCode()).isEqualTo(200);
        assertThat(state("1")).isEqualTo(State.IN_PROGRESS);
        assertThat(bob.submit(acknowledge, confirmation, Map.of()).body())
                .containsIgnoringCase("already");
        assertThat(log.eventsOf("1"))
                .filteredOn(event -> event.event() instanceof Acknowledged)
                .hasSize(1);

        bob.press(Outbox.link(toBob, "Resolve"), Map.of());
        assertThat(state("1")).isEqualTo(State.RESOLVED);
        await().untilAsserted(
                        () ->
                                assertThat(log.outbox())
                                        .filteredOn(message -> "1".equals(message.incidentId()))
                                        .filteredOn(message -> message.text().contains("resolved"))
                                        .extracting(OutboxMessage::person)
                                        .contains(ALICE, BOB));
        assertUnbroken("1");
    }

    @Test
    void killedAndStartedAgainItGoesOnWhereItWas() {
        leash.web().reported("It is down");
        awaitMessages("1", BOB);
        int before = log.eventsOf("1").size();

        leash.kill();
        leash = Product.up(data, port, kafkaPort, QUICK);

        await().until(() -> log.eventsOf("1").size() > before);
        assertUnbroken("1");
        assertThat(leash.web().reported("And again")).isEqualTo("2");
        assertThat(leash.web().get("/prometheus").body())
                .contains("leash_deadline_lateness_seconds_count");
    }

    @Test
    void aBrokenRowIsExplainedTheOldScheduleStaysAndAFixedOneIsUsed() throws Exception {
        Path schedule = data.resolve("workbook/schedule.csv");
        Files.writeString(
                schedule,
                "start_time,end_time,assignees\n01-01-2026 00:00,someday,%s\n".formatted(BOB),
                StandardCharsets.UTF_8);
        await().untilAsserted(
                        () ->
                                assertThat(Files.readString(schedule))
                                        .contains("someday")
                                        .contains("problem"));
        leash.web().reported("Old schedule");
        assertThat(firstAssignee("1")).isEqualTo(ALICE);

        Files.writeString(
                schedule,
                "start_time,end_time,assignees\n01-01-2020 00:00,12-31-2099 23:59,%s\n"
                        .formatted(BOB),
                StandardCharsets.UTF_8);
        await().untilAsserted(
                        () -> {
                            String id = leash.web().reported("New schedule");
                            assertThat(firstAssignee(id)).isEqualTo(BOB);
                        });
    }

    @Test
    void junkIsRefusedAndTheNextReportIsAnsweredAsIfNothingHadHappened() {
        byte[] zeros = new byte[400_000];
        for (String path :
                List.of(
                        "/webhooks/new_incident",
                        "/incidents/1/actions",
                        "/l/forged",
                        "/sign-in")) {
            for (String type :
                    List.of(
                            "text/plain",
                            "application/json",
                            "application/x-www-form-urlencoded",
                            "image/png")) {
                for (byte[] body : List.of(new byte[0], new byte[] {'{', 0}, zeros)) {
                    int status = leash.web().post(path, type, body).statusCode();
                    assertThat(status)
                            .as("%s with %s of %d bytes", path, type, body.length)
                            .isBetween(400, 499);
                }
            }
        }
        for (String path :
                List.of(
                        "/incidents/x",
                        "/incidents/99999",
                        "/l/a.b",
                        "/v2/incidents/nope",
                        "/nowhere",
                        "/v2/incidents?page_size=x")) {
            assertThat(leash.web().get(path).statusCode()).as(path).isBetween(400, 499);
        }

        assertThat(leash.web().reported("It is down")).isEqualTo("1");
    }

    @Test
    void stopsCleanlyWhenAsked() {
        leash.web().reported("It is down");
        leash.stop();

        assertThat(leash.process().isAlive()).isFalse();
        leash = Product.up(data, port, kafkaPort, QUICK);
        assertThat(leash.web().reported("Again")).isEqualTo("2");
    }

    private List<OutboxMessage> awaitMessages(String incidentId, String person) {
        await("all four channels of " + person)
                .until(
                        () ->
                                Outbox.to(log.outbox(), incidentId, person).stream()
                                                .map(OutboxMessage::channel)
                                                .distinct()
                                                .count()
                                        == Channel.ALL.size());
        return Outbox.to(log.outbox(), incidentId, person);
    }

    private static OutboxMessage mail(List<OutboxMessage> messages) {
        return messages.stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .findFirst()
                .orElseThrow();
    }

    private State state(String incidentId) {
        return ((Incident.Known) log.incident(incidentId)).state();
    }

    private String firstAssignee(String incidentId) {
        await().until(() -> log.eventsOf(incidentId).size() >= 2);
        Assignment assignment = ((Assigned) log.eventsOf(incidentId).get(1).event()).assignment();
        return assignment.assignee();
    }

    private void assertUnbroken(String incidentId) {
        List<IncidentRecord> events = log.eventsOf(incidentId);
        assertThat(events)
                .extracting(IncidentRecord::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
    }
}
