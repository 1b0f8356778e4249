package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This release and a newer one over one log: neither loses, sets aside or blocks anything. */
@Tag("system")
class MixedVersionsTest {

    private static final String UNKNOWN = "An event this version does not know (incident.merged)";

    private static final String TOKEN = "token-of-a-program-that-reads";

    @TempDir Path data;
    private final int kafkaPort = Product.freePort();
    private final int hooksPort = Product.freePort();
    private final KafkaAccess kafka = KafkaAccess.plain("127.0.0.1:" + kafkaPort);
    private final Log log = new Log(kafka.bootstrapServers());
    private final NewerRelease newer = new NewerRelease(kafka);

    @BeforeEach
    void describe() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contacts(List.of("alice,alice@example.com,+4915112345678,responder"));
        workbook.schedule(List.of("alice"));
        workbook.webhooks(List.of("well,http://127.0.0.1:%d/hooks".formatted(hooksPort)));
    }

    @Test
    void theyRunTogether() throws Exception {
        try (HookReceiver hooks = HookReceiver.at(hooksPort, 204);
                Product leash = up()) {
            report(leash, "1");

            newer.tellOf("900");
            newer.notice("alice", "900");
            newer.configure("alice");
            newer.command("merge-1", "1", "alice");

            assertItIsShownToldAndExported(leash, hooks);
            await().untilAsserted(
                            () ->
                                    assertThat(log.replies())
                                            .filteredOn(it -> it.requestId().equals("merge-1"))
                                            .singleElement()
                                            .extracting(it -> ((Reply.Refused) it).code())
                                            .isEqualTo(OutcomeCode.NOT_UNDERSTOOD));

            ask("1", new IncidentCommand.AddNote("looking"));
            ask("1", new IncidentCommand.Acknowledge());
            await().until(() -> last("1") instanceof IncidentEvent.Acknowledged);
            assertOnlyTheRulesThatAreKnownAreFollowed(leash);
            assertThat(log.deadLetters()).isEmpty();
            assertItIsJudged();
        }
    }

    private void assertItIsShownToldAndExported(Product leash, HookReceiver hooks) {
        await().untilAsserted(
                        () ->
                                assertThat(leash.web().get("/incidents/900").body())
                                        .contains(UNKNOWN, "In progress"));
        assertThat(answered(leash.web(), "/v2/incidents/900/events")).contains("incident.merged");
        await().untilAsserted(
                        () ->
                                assertThat(hooks.hooks())
                                        .extracting(HookReceiver.Hook::id)
                                        .anyMatch(id -> id.contains("_900_2_"))
                                        .anyMatch(id -> id.contains("_900_3_")));
        await().untilAsserted(
                        () -> {
                            assertThat(exported("incidents"))
                                    .containsPattern("(?m)^900,[^,]*,in_progress,");
                            assertThat(exported("timeline")).contains(UNKNOWN);
                        });
        await().untilAsserted(
                        () ->
                                assertThat(Outbox.to(log.outbox(), "900", "alice"))
                                        .extracting(OutboxMessage::channel)
                                        .containsExactlyInAnyOrderElementsOf(Channel.ALL));
    }

    private static String answered(Web web, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(web.uri(path)).header("Authorization", "Bearer " + TOKEN);
        return web.send(request).body();
    }

    private void assertOnlyTheRulesThatAreKnownAreFollowed(Product leash) {
        report(leash, "2");
        await().until(() -> !Outbox.to(log.outbox(), "2", "alice").isEmpty());
        assertThat(Outbox.to(log.outbox(), "2", "alice"))
                .extracting(OutboxMessage::channel)
                .containsOnly(Channel.EMAIL);
    }

    /** What this release has written is read by the newer one, each version as the present one. */
    private void assertItIsJudged() throws Exception {
        assertThat(log.values(List.of(Topics.EVENTS)).stream().map(NewerRelease.EVENTS::decode))
                .contains(
                        new NewerRelease.Event.Noted("looking"),
                        new NewerRelease.Event.Merged("1"),
                        new NewerRelease.Event.Other("incident.acknowledged"));
        try (Product judge =
                Product.start(
                        List.of("verify", "--bootstrap", kafka.bootstrapServers()), 0, Map.of())) {
            assertThat(judge.process().waitFor()).as(judge.written()).isZero();
        }
    }

    /** The newer one had the incident, and was taken back. */
    @Test
    void thisOneGoesOnWithWhatTheNewerOneHasLeft() throws Exception {
        try (Product leash = up()) {
            report(leash, "1");
            await().ignoreExceptions().until(() -> last("1") instanceof IncidentEvent.Assigned);
            leash.stop();
        }
        long sequence;
        try (Product broker =
                Product.start(
                        List.of(
                                "broker",
                                "--data",
                                data.toString(),
                                "--kafka-port",
                                "" + kafkaPort,
                                "--port",
                                "" + Product.freePort()),
                        0,
                        Map.of())) {
            await().ignoreExceptions().until(() -> !log.eventsOf("1").isEmpty());
            sequence = log.eventsOf("1").getLast().sequence() + 1;
            newer.merger("1", log.incident("1"));
            leaveState(sequence);
            broker.stop();
        }
        try (Product leash = up()) {
            ask("1", new IncidentCommand.Acknowledge());

            await().until(() -> last("1") instanceof IncidentEvent.Acknowledged);
            assertThat(log.eventsOf("1").getLast().sequence()).isEqualTo(sequence + 1);
            await().untilAsserted(
                            () ->
                                    assertThat(leash.web().get("/incidents/1").body())
                                            .contains(UNKNOWN, "In progress"));
            assertThat(log.deadLetters()).isEmpty();
        }
    }

    /** The state of the incident, as the newer one keeps it. */
    private void leaveState(long sequence) {
        String changelog = "leash-escalation-incidents-changelog";
        ObjectNode state = NewerRelease.tree(newest(changelog, "1"));
        state.withObject("/data/core").put("sequence", sequence);
        state.withObject("/data/publication").put("merged_into", "1");
        state.withObject("/data/escalation/paging/assignment").put("why", "MERGED");
        ((ArrayNode) state.at("/data/escalation/path/rungs/0/targets"))
                .addObject()
                .put("kind", "slack_channel");
        newer.send(changelog, "1", state);
    }

    private byte[] newest(String topic, String key) {
        try (var records = new CommittedRecords<>(kafka, topic, record -> record)) {
            return records.upToNow().stream()
                    .filter(record -> key.equals(record.key()))
                    .toList()
                    .getLast()
                    .value();
        }
    }

    private Product up() {
        return Product.up(
                data,
                Product.freePort(),
                kafkaPort,
                Map.of("WEBHOOK_ALLOWED_NETWORKS", "127.0.0.1", "API_TOKEN", TOKEN));
    }

    private static void report(Product leash, String expected) {
        assertThat(leash.web().report("It is down: " + expected).body())
                .isEqualTo("{\"incident_id\":\"" + expected + "\"}");
    }

    private void ask(String incidentId, IncidentCommand command) {
        try (Producers producers = Producers.to(kafka)) {
            producers
                    .send(
                            Topics.COMMANDS,
                            incidentId,
                            new CommandEnvelope(
                                    "ask-" + command.getClass().getSimpleName(),
                                    incidentId,
                                    Instant.now(),
                                    Actor.person("alice", Actor.Via.WEB),
                                    null,
                                    command))
                    .join();
        }
    }

    private IncidentEvent last(String incidentId) {
        return log.eventsOf(incidentId).stream().map(IncidentRecord::event).toList().getLast();
    }

    private String exported(String sheet) throws Exception {
        return Files.readString(data.resolve("workbook/" + sheet + ".csv"));
    }
}
