package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.outbox.OutboxMessage;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A severity that somebody configures is as good as one that is built in, wherever it is met. */
@Tag("system")
@Order(3)
@SuppressWarnings("NullAway.Init")
class SixthSeverityTest {

    private static final Severity CATASTROPHIC =
            new Severity("01KB7Q3M5X", "Catastrophic", 9, Urgency.CRITICAL);
    private static final List<ConfiguredSeverity> CONFIGURED =
            List.of(
                    severity("01KB7Q3M5X", "Catastrophic", 9, List.of("apocalypse")),
                    severity("01KB7Q3M5Y", "Disruptive", 4, null),
                    severity("01KB7Q3M5Z", "Cosmetic", 0, null));

    @TempDir Path data;
    private Product leash;
    private Log log;
    private String kafka;

    @BeforeEach
    void start() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contactsWithRules(
                List.of(
                        "alice,alice@example.com,+15550100001,responder,\"sms critical, email minor\""));
        workbook.schedule(List.of("alice"));
        int port = Product.freePort();
        kafka = "127.0.0.1:" + port;
        leash = Product.up(data, Product.freePort(), port, Map.of("SMS_LIMIT", "off"));
        log = new Log(kafka);
    }

    @AfterEach
    void stop() {
        leash.close();
    }

    @Test
    void aSeverityAboveCriticalWorksFromTheReportToThePageAndInEveryView() {
        configure();
        report("Search is slow", "P1");
        String id = reportedAsCatastrophic("The data centre burns");

        await("a page by text message, as rules say of what is critical")
                .until(() -> page(id).isPresent());
        assertThat(page(id).orElseThrow().text()).contains("catastrophic");
        Visitor alice = signedIn();
        await("the list")
                .untilAsserted(
                        () -> {
                            String list = alice.open(leash.address() + "/incidents").body();
                            assertThat(list).contains("Catastrophic");
                            assertThat(list.indexOf("The data centre burns"))
                                    .isBetween(0, list.indexOf("Search is slow"));
                        });
        assertThat(api("")).contains(name("Catastrophic"), "\"rank\":9", name("Critical"));
        assertThat(api("?severity%5Bone_of%5D=" + CATASTROPHIC.id()))
                .contains("The data centre burns")
                .doesNotContain("Search is slow");
        assertThat(api("?severity%5Blte%5D=critical"))
                .contains("Search is slow")
                .doesNotContain("The data centre burns");
        await("the sheet")
                .untilAsserted(
                        () ->
                                assertThat(Files.readString(data.resolve("workbook/incidents.csv")))
                                        .contains("The data centre burns"));
    }

    /** As the API would ask. */
    private void configure() {
        try (Producers producers = Producers.to(KafkaAccess.plain(kafka))) {
            for (ConfiguredSeverity severity : CONFIGURED) {
                ChangeEnvelope change =
                        new ChangeEnvelope(
                                "put-" + severity.id(),
                                Instant.now(),
                                Manager.API.actor(),
                                null,
                                new Change.Put(Manager.API, severity));
                producers.send(Topics.CHANGES, "severity/" + severity.id(), change).join();
            }
        }
    }

    /**
     * Until the way in has heard of it, the word means nothing and the report comes in all the
     * same.
     */
    private String reportedAsCatastrophic(String title) {
        await("the severity is known")
                .until(() -> !report("Trying", "apocalypse").contains("not known"));
        String answer = report(title, "CATASTROPHIC!");
        String id = answer.replaceFirst("(?s).*\"incident_id\":\"(\\d+)\".*", "$1");
        assertThat(log.eventsOf(id).getFirst().event())
                .isInstanceOfSatisfying(
                        Opened.class,
                        opened -> assertThat(opened.report().severity()).isEqualTo(CATASTROPHIC));
        return id;
    }

    private String report(String title, String severity) {
        return leash.web()
                .post(
                        "/webhooks/new_incident_webhook",
                        "application/json",
                        "{\"title\":\"%s\",\"severity\":\"%s\"}"
                                .formatted(title, severity)
                                .getBytes(StandardCharsets.UTF_8))
                .body();
    }

    private Optional<OutboxMessage> page(String id) {
        return Outbox.to(log.outbox(), id, "alice").stream()
                .filter(message -> message.channel() == Channel.SMS)
                .findFirst();
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor();
        visitor.press(leash.address() + "/sign-in", Map.of("email", "alice@example.com"));
        await("a link to sign in")
                .until(() -> Outbox.signInLink(log.outbox(), "alice").isPresent());
        visitor.press(Outbox.signInLink(log.outbox(), "alice").orElseThrow(), Map.of());
        return visitor;
    }

    private String api(String query) {
        return leash.web().get("/v2/incidents" + query).body();
    }

    private static String name(String name) {
        return "\"name\":\"" + name + "\"";
    }

    private static ConfiguredSeverity severity(
            String id, String name, int rank, @Nullable List<String> words) {
        return new ConfiguredSeverity(id, name, "", rank, null, words);
    }
}
