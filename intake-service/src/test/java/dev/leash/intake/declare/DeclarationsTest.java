package dev.leash.intake.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.triage.Signal;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Result;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declares against a real broker, with a stand-in for triage that answers as each test says. */
@Tag("broker")
class DeclarationsTest {

    private static final Outcome PENDING = new Outcome.Pending(false);

    private static final Report REPORT = Report.ofText("It is down", "test");

    @TempDir Path folder;
    private TestBroker broker;
    private KafkaAccess kafka;
    private Producers producers;
    private PendingReplies replies;
    private TopicReader triage;
    private final AtomicInteger requests = new AtomicInteger();

    @BeforeEach
    void start() {
        broker = TestBroker.start(folder);
        kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        replies = PendingReplies.start(kafka);
        triage = TopicReader.of(kafka, List.of(Topics.SIGNALS.name(), Topics.ALERTS.name()));
        await().until(replies::isReady);
    }

    @AfterEach
    void stop() {
        triage.close();
        replies.close();
        producers.close();
        broker.close();
    }

    @Test
    void theWordOfTriageIsPassedOn() {
        triageAnswers(request -> new Reply.Accepted(request, "7", null));

        assertThat(
                        declarations()
                                .declare("request-" + requests.incrementAndGet(), REPORT, null)
                                .join())
                .satisfies(this::isOpened);
    }

    @Test
    void whatJoinsAnIncidentSaysSo() {
        triageAnswers(
                request ->
                        Reply.of(
                                request,
                                "7",
                                new Outcome.AlreadyDone(
                                        OutcomeCode.ALREADY_REPORTED, "It is open.")));

        assertThat(
                        declarations()
                                .declare("request-" + requests.incrementAndGet(), REPORT, "key")
                                .join())
                .satisfies(
                        declared -> {
                            assertThat(declared.incidentId()).isEqualTo("7");
                            assertThat(declared.outcome())
                                    .isEqualTo(
                                            new Outcome.AlreadyDone(
                                                    OutcomeCode.ALREADY_REPORTED, "It is open."));
                        });
    }

    @Test
    void withoutWordOfTriageItIsDurableAllTheSame() {
        assertThat(
                        declarations()
                                .declare("request-" + requests.incrementAndGet(), REPORT, null)
                                .join()
                                .outcome())
                .isEqualTo(PENDING);
        await().until(() -> replies.count() == 0);
    }

    @Test
    void whileTriageIsBehindOneWaitsAndTheOthersGoOn() {
        Declarations declarations = declarations();
        declarations.declare("request-" + requests.incrementAndGet(), REPORT, null).join();
        CompletableFuture<Result> scout =
                declarations.declare("request-" + requests.incrementAndGet(), REPORT, null);
        await().until(() -> replies.count() == 1);

        assertThat(
                        declarations
                                .declare("request-" + requests.incrementAndGet(), REPORT, null)
                                .join()
                                .outcome())
                .isEqualTo(PENDING);
        assertThat(scout).isNotDone();

        triageAnswers(request -> new Reply.Accepted(request, "7", null));
        assertThat(scout.join()).satisfies(this::isOpened);
        assertThat(
                        declarations
                                .declare("request-" + requests.incrementAndGet(), REPORT, null)
                                .join())
                .satisfies(this::isOpened);
    }

    @Test
    void whatKafkaDoesNotTakeIsNotPretended() {
        try (Producers impatient = Producers.to(kafka)) {
            broker.close();

            assertThat(
                            declarations(impatient)
                                    .declare("request-" + requests.incrementAndGet(), REPORT, "key")
                                    .join()
                                    .outcome())
                    .isEqualTo(new Outcome.Unsent());
            await().until(() -> replies.count() == 0);
        }
    }

    /** Otherwise what was in doubt would be there twice after all. */
    @Test
    void sentAgainByTheNameItWasGivenItIsTheSameSignal() {
        declarations().declare("first", REPORT, null).join();
        declarations().declare("second", REPORT, "first").join();

        List<String> signals = new CopyOnWriteArrayList<>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> triage.run(records -> records.forEach(one -> signals.add(id(one)))));
        await().until(() -> signals.size() == 2);
        assertThat(signals).containsOnly("test/first");
    }

    @Test
    void whatHasADedupKeyIsSaidToItsAlert() {
        Report keyed = new Report("Down", "", Severity.MAJOR, Map.of(), List.of(), "disk", "test");
        declarations().declare("request-" + requests.incrementAndGet(), keyed, null).join();
        declarations()
                .declare(
                        "request-" + requests.incrementAndGet(),
                        keyed,
                        null,
                        AlertStatus.RESOLVED,
                        "major")
                .join();

        List<ConsumerRecord<String, byte[]>> said = new CopyOnWriteArrayList<>();
        Thread.ofPlatform().daemon().start(() -> triage.run(it -> it.forEach(said::add)));
        await().until(() -> said.size() == 2);
        assertThat(said)
                .allMatch(record -> record.topic().equals(Topics.ALERTS.name()))
                .allMatch(record -> record.key().equals(DedupKey.of(keyed)));
        assertThat(said)
                .extracting(record -> InternalRecords.ALERT_COMMAND.decode(record.value()))
                .hasExactlyElementsOfTypes(AlertCommand.Fire.class, AlertCommand.Resolve.class);
    }

    private void isOpened(Result declared) {
        assertThat(declared.incidentId()).isEqualTo("7");
        assertThat(declared.outcome()).isEqualTo(new Outcome.Accepted());
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return InternalRecords.SIGNAL.decode(record.value()).id();
    }

    private Declarations declarations() {
        return declarations(producers);
    }

    private Declarations declarations(Producers producers) {
        return new Declarations(new CommandClient(producers, replies));
    }

    private void triageAnswers(Function<String, Reply> answer) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () ->
                                triage.run(
                                        records ->
                                                records.forEach(
                                                        record -> answer(record.value(), answer))));
    }

    private void answer(byte[] signal, Function<String, Reply> answer) {
        Signal.Declared declared = (Signal.Declared) InternalRecords.SIGNAL.decode(signal);
        String request = String.valueOf(declared.requestId());
        producers.send(Topics.OUTCOMES, request, answer.apply(request)).join();
    }
}
