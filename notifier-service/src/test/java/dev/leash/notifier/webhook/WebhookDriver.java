package dev.leash.notifier.webhook;

import dev.leash.model.directory.Contact;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.IncidentSummary;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Summaries;
import dev.leash.model.kind.Configured;
import dev.leash.model.notification.OpenIncident;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Format;
import dev.leash.model.webhook.SecretRef;
import dev.leash.model.webhook.WebhookAttempt;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology of webhooks on a clock that only tests move. */
final class WebhookDriver implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T03:00:00Z");
    static final String BILLING = "billing";
    static final String ALICE = "alice@example.com";

    private static final EscalationPath PATH =
            EscalationPath.rotating(
                    "default",
                    "default",
                    Duration.ofMinutes(15),
                    Duration.ZERO,
                    EscalationPath.WhenNobody.RETRY);

    private final TopologyTestDriver driver;
    private final Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);
    private Instant now = START;

    WebhookDriver(Path stateDir) {
        Properties settings =
                Baseline.streams(KafkaAccess.plain("unused:1"), "webhook-test", "one", stateDir);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));
        WebhookTopology.define(topology, "https://leash.example.com", () -> 0);
        driver = new TopologyTestDriver(topology, settings, START);
    }

    void endpoint(String id, Format format, String... events) {
        pipe(
                new DirectoryRecord.OfEndpoint(
                        new Endpoint(
                                id,
                                "https://" + id + ".example.com/hooks",
                                format,
                                List.of(events),
                                List.of(new SecretRef("1", null)),
                                false,
                                true)));
    }

    void contact() {
        pipe(
                new DirectoryRecord.OfContact(
                        new Contact(ALICE, ALICE, null, Contact.Role.RESPONDER)));
    }

    void configured(Configured body) {
        pipe(new DirectoryRecord.OfConfigured(body));
    }

    private void pipe(DirectoryRecord record) {
        pipe(Topics.DIRECTORY, record.key(), record);
    }

    void open(String incidentId) {
        happens(
                incidentId,
                1,
                now,
                new IncidentEvent.Opened(
                        Report.ofText("Disk full\nOn every node", "probe"), "signal-1", PATH));
    }

    void happens(String incidentId, long sequence, IncidentEvent event) {
        happens(incidentId, sequence, now, event);
    }

    void happens(String incidentId, long sequence, Instant at, IncidentEvent event) {
        Actor alice = Actor.person(ALICE, Actor.Via.WEB);
        happens(
                summaries.complete(
                        new IncidentRecord(incidentId, sequence, at, alice, "c", event)));
    }

    void happens(IncidentRecord recorded) {
        pipe(Topics.EVENTS, recorded.incidentId(), recorded);
    }

    void hear(WebhookInput input) {
        pipe(Topics.POSTS, input.endpoint(), input);
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    /** Lets the alarm clock ring. */
    List<WebhookAttempt> work() {
        pass(Duration.ofMillis(25));
        return read(Topics.POST_ATTEMPTS);
    }

    List<WebhookRecord> facts() {
        return read(Topics.WEBHOOKS);
    }

    void fallback(String person) {
        pipe(
                new DirectoryRecord.OfContact(
                        new Contact(person, person, null, Contact.Role.FALLBACK)));
    }

    List<PersonalTrigger> occasions() {
        return read(Topics.OCCASIONS);
    }

    List<Reply> replies() {
        return read(Topics.OUTCOMES);
    }

    /** What is listed as open by now, by number; null for what no longer is. */
    Map<String, OpenIncident> open() {
        return driver.createOutputTopic(
                        Topics.OPEN_INCIDENTS.name(),
                        new StringDeserializer(),
                        Serdes.of(Topics.OPEN_INCIDENTS).deserializer())
                .readKeyValuesToMap();
    }

    private <T> List<T> read(Topic<T> topic) {
        return driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), Serdes.of(topic).deserializer())
                .readValuesToList();
    }

    private <T> void pipe(Topic<T> topic, String key, T value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), Serdes.of(topic).serializer())
                .pipeInput(key, value, now);
    }

    List<IncidentSummary> states() {
        return read(Topics.STATES);
    }

    @Override
    public void close() {
        driver.close();
    }
}
