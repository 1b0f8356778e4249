package dev.leash.intake.slack;

import static org.awaitility.Awaitility.await;

import dev.leash.fake.slack.FakeSlack;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.triage.Signal;
import dev.leash.settings.Settings;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.Records;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Intake as it runs, with a real broker, a fake Slack, and a stand-in for triage and lifecycle that
 * says yes once to each request and that it was so already when it comes again.
 */
public final class RunningIntake implements AutoCloseable {

    private final FakeSlack slack = FakeSlack.start();
    private final List<CommandEnvelope> requests = new CopyOnWriteArrayList<>();
    private final List<Signal.Declared> reports = new CopyOnWriteArrayList<>();
    private final TestBroker broker;
    private final Producers producers;
    private final TopicReader asked;
    private final EmbeddedServer server;
    private volatile boolean undecided;

    /** Starts it, with these settings besides where Kafka and Slack are. */
    public RunningIntake(Path folder, Map<String, String> settings, Contact... contacts) {
        broker = TestBroker.start(folder);
        KafkaAccess kafka = KafkaAccess.plain(broker.bootstrapServers());
        var _ = new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        for (Contact contact : contacts) {
            DirectoryRecord record = new DirectoryRecord.OfContact(contact);
            producers.send(Topics.DIRECTORY, record.key(), record).join();
        }
        asked = TopicReader.of(kafka, List.of(Topics.COMMANDS.name(), Topics.SIGNALS.name()));
        Thread.ofPlatform()
                .daemon()
                .start(() -> asked.run(records -> records.forEach(this::answer)));
        server = start(settings);
        await().until(() -> bean(DirectoryCache.class).isReady());
    }

    /** Where Kafka is. */
    public String kafka() {
        return broker.bootstrapServers();
    }

    public FakeSlack slack() {
        return slack;
    }

    /** What was asked of incidents, in order, repeats included. */
    List<CommandEnvelope> requests() {
        return requests;
    }

    /** Whether nobody decides what is asked of incidents, until somebody {@link #tell}s. */
    void undecided(boolean now) {
        undecided = now;
    }

    /** What was reported. */
    public List<Signal.Declared> reports() {
        return reports;
    }

    public URI address(String path) {
        return URI.create(server.getURL() + path);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    private EmbeddedServer start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        all.put("SLACK_API_URL", slack.url().toString());
        return ApplicationContext.builder()
                .singletons(Settings.of(all))
                .properties(
                        Map.of(
                                "leash.parts.intake",
                                "true",
                                "micronaut.server.port",
                                -1,
                                "micronaut.server.host",
                                "127.0.0.1",
                                "kafka.bootstrap.servers",
                                broker.bootstrapServers(),
                                "kafka.health.enabled",
                                false,
                                "kafka.producers.intake.key.serializer",
                                StringSerializer.class.getName(),
                                "kafka.producers.intake.value.serializer",
                                ByteArraySerializer.class.getName()))
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    private void answer(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.SIGNALS.name())) {
            Signal.Declared report =
                    (Signal.Declared) InternalRecords.SIGNAL.decode(record.value());
            reports.add(report);
            String id = String.valueOf(report.requestId());
            tell(new Reply.Accepted(id, "7", null));
        } else {
            CommandEnvelope request = Records.COMMAND.decode(record.value());
            boolean isNew = requests.stream().noneMatch(one -> one.id().equals(request.id()));
            requests.add(request);
            if (undecided) {
                return;
            }
            tell(
                    isNew
                            ? new Reply.Accepted(request.id(), request.incidentId(), null)
                            : Reply.of(
                                    request.id(),
                                    request.incidentId(),
                                    new Outcome.AlreadyDone(
                                            OutcomeCode.ALREADY_REPORTED, "It was done already.")));
        }
    }

    /** Decides what was asked. */
    void tell(Reply reply) {
        producers.send(Topics.OUTCOMES, reply.requestId(), reply).join();
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
        asked.close();
        producers.close();
        broker.close();
        slack.close();
    }
}
