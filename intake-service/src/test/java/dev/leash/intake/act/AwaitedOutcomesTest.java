package dev.leash.intake.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intake ends while somebody waits for an outcome, and another takes its place. */
@Tag("broker")
class AwaitedOutcomesTest {

    private static final Contact ADA = new Contact("ada", null, "+15550100001", Role.RESPONDER);
    private static final Outcome.Refused TOO_MANY =
            new Outcome.Refused(OutcomeCode.AMBIGUOUS, "Say which: 1 or 2.");
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir Path folder;
    private final List<PersonalTrigger> told = new CopyOnWriteArrayList<>();
    private TestBroker broker;
    private KafkaAccess kafka;
    private Producers producers;
    private TopicReader occasions;

    /** One life of intake. */
    private record Life(PendingReplies replies, AwaitedOutcomes awaited, UserCommands commands)
            implements AutoCloseable {

        /** Texts "ack", and hears nothing of what became of it before this life ends. */
        void asksInVain() {
            FutureTask<Result> asking =
                    new FutureTask<>(
                            () -> commands.ask("SM1", ADA, Channel.SMS, Verb.ACKNOWLEDGE, _ -> {}));
            Thread.ofPlatform().daemon().start(asking);
            await().until(() -> replies.count() == 1);
            replies.release();
            assertThat(asking)
                    .succeedsWithin(Duration.ofMinutes(1))
                    .extracting(Result::outcome)
                    .isEqualTo(new Outcome.Pending(true));
        }

        @Override
        public void close() {
            awaited.close();
            replies.close();
        }
    }

    @BeforeEach
    void start() {
        broker = TestBroker.start(folder);
        kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        occasions = TopicReader.of(kafka, List.of(Topics.OCCASIONS.name()));
        occasions.skipTo(Instant.EPOCH);
        Thread.ofPlatform().daemon().start(() -> occasions.run(this::note));
    }

    private void note(ConsumerRecords<String, byte[]> records) {
        records.forEach(record -> told.add(Topics.OCCASIONS.codec().decode(record.value())));
    }

    @AfterEach
    void stop() {
        occasions.close();
        producers.close();
        broker.close();
    }

    @Test
    void whatBecameOfItWhileNobodyRanIsToldAtTheNextStart() {
        try (Life first = life()) {
            first.asksInVain();
        }
        answer("SM1", TOO_MANY);

        try (Life _ = life()) {
            await().until(() -> !told.isEmpty());
        }
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        PersonalTrigger.OutcomeKnown.class,
                        known -> {
                            assertThat(known.person()).isEqualTo("ada");
                            assertThat(known.channel()).isEqualTo(Channel.SMS);
                            assertThat(known.text())
                                    .isEqualTo("Nothing was changed. Say which: 1 or 2.");
                        });
    }

    @Test
    void whatBecomesOfItAfterTheNextStartIsToldThen() {
        try (Life first = life()) {
            first.asksInVain();
        }

        try (Life second = life()) {
            await().until(() -> second.replies().count() == 1);
            answer("SM1", new Outcome.Accepted());
            await().until(() -> !told.isEmpty());
        }
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        PersonalTrigger.OutcomeKnown.class,
                        known -> assertThat(known.text()).isEqualTo("Incident 7 is yours now."));
    }

    /** The one who is told in the second life shows that the other would have been, too. */
    @Test
    void whoWasToldIsNotToldAgain() {
        try (Life first = life()) {
            List<Result> late = new CopyOnWriteArrayList<>();
            assertThat(
                            first.commands()
                                    .ask("SM0", ADA, Channel.SMS, Verb.RESOLVE, late::add)
                                    .outcome())
                    .isEqualTo(new Outcome.Pending(true));
            answer("SM0", new Outcome.Accepted());
            await().until(() -> !late.isEmpty() && isSettled("SM0"));
            first.asksInVain();
        }
        answer("SM1", TOO_MANY);

        try (Life _ = life()) {
            await().until(() -> !told.isEmpty());
        }
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        PersonalTrigger.OutcomeKnown.class,
                        known -> assertThat(known.text()).endsWith("1 or 2."));
    }

    private boolean isSettled(String messageId) {
        TopicReader promises = TopicReader.of(kafka, List.of(Topics.AWAITED_OUTCOMES.name()));
        List<String> settled = new CopyOnWriteArrayList<>();
        try (var _ = promises.consumer()) {
            promises.skipTo(Instant.EPOCH);
            promises.readToEnd(
                    record -> {
                        if (record.value() == null) {
                            settled.add(record.key());
                        }
                    });
        }
        return settled.contains(requestId(messageId));
    }

    private Life life() {
        PendingReplies replies = PendingReplies.start(kafka);
        await().until(replies::isReady);
        AwaitedOutcomes awaited =
                new AwaitedOutcomes(
                        kafka, producers, replies, new LateOutcomes(producers, CLOCK), CLOCK);
        awaited.resume();
        return new Life(
                replies,
                awaited,
                new UserCommands(new CommandClient(producers, replies), awaited, CLOCK));
    }

    private void answer(String messageId, Outcome.Decided outcome) {
        String id = requestId(messageId);
        producers.send(Topics.OUTCOMES, id, Reply.of(id, "7", outcome)).join();
    }

    private static String requestId(String messageId) {
        return UserCommands.requestId(Channel.SMS + "\n" + messageId);
    }
}
