package dev.leash.intake.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Verb;
import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.codec.Records;
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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a real broker, with a stand-in for the lifecycle that answers as each test says. */
@Tag("broker")
class UserCommandsTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Contact ADA = new Contact("ada", "ada@example.com", null, Role.RESPONDER);

    @TempDir Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private TestBroker broker;
    private KafkaAccess kafka;
    private Producers producers;
    private PendingReplies replies;
    private TopicReader lifecycle;

    @BeforeEach
    void start() {
        broker = TestBroker.start(folder);
        kafka = KafkaAccess.plain(broker.bootstrapServers());
        new Provisioning(kafka).ensure();
        producers = Producers.over(PatientProducer.of(Producers.settings(kafka)));
        replies = PendingReplies.start(kafka);
        lifecycle = TopicReader.of(kafka, List.of(Topics.COMMANDS.name()));
        await().until(replies::isReady);
    }

    @AfterEach
    void stop() {
        lifecycle.close();
        replies.close();
        producers.close();
        broker.close();
    }

    @Test
    void whatIsDoneIsSaidToBeDone() {
        lifecycleAnswers(request -> new Reply.Accepted(request, "12", null));

        assertThat(ask(commands(), _ -> {})).isEqualTo(new Outcome.Accepted());
    }

    @Test
    void whatWasSoAlreadyIsSaidInWords() {
        lifecycleAnswers(
                request ->
                        Reply.of(
                                request,
                                "12",
                                new Outcome.AlreadyDone(
                                        OutcomeCode.ALREADY_REPORTED, "It is resolved.")));

        assertThat(ask(commands(), _ -> {}))
                .isEqualTo(
                        new Outcome.AlreadyDone(OutcomeCode.ALREADY_REPORTED, "It is resolved."));
    }

    @Test
    void aRefusalIsSaidInWords() {
        lifecycleAnswers(
                request ->
                        Reply.of(
                                request,
                                "12",
                                new Outcome.Refused(
                                        OutcomeCode.UNKNOWN_INCIDENT, "There is none.")));

        assertThat(ask(commands(), _ -> {}))
                .isEqualTo(new Outcome.Refused(OutcomeCode.UNKNOWN_INCIDENT, "There is none."));
    }

    /** The id is in the log for ever, so what it is made of must not change. */
    @Test
    void aMessageThatComesAgainIsTheSameRequestAndAnythingElseIsAnother() {
        assertThat(request("m1", Via.SMS, "12"))
                .isEqualTo(
                        new CommandEnvelope(
                                "153eb897-b151-50d8-8468-4acb6abd0a04",
                                "12",
                                Instant.EPOCH,
                                Actor.person("ada", Via.SMS),
                                null,
                                new IncidentCommand.Acknowledge()));
        assertThat(
                        Set.of(
                                request("m1", Via.SMS, "12").id(),
                                request("m2", Via.SMS, "12").id(),
                                request("m1", Via.SLACK, "12").id(),
                                request("m1", Via.SMS, "13").id()))
                .hasSize(4);
    }

    private CommandEnvelope request(String messageId, Via via, String incidentId) {
        return commands()
                .request(messageId, Actor.person("ada", via), incidentId, null, Verb.ACKNOWLEDGE);
    }

    @Test
    void withoutAnAnswerInTimeNothingIsPretended() {
        assertThat(ask(commands(), _ -> {})).isEqualTo(new Outcome.Pending(true));
        assertThat(replies.count()).isEqualTo(1);
    }

    @Test
    void whatIsKnownOnlyLaterIsToldOnce() {
        List<Result> told = new CopyOnWriteArrayList<>();
        assertThat(ask(commands(), told::add)).isEqualTo(new Outcome.Pending(true));

        Reply late =
                Reply.of(
                        UserCommands.requestId("SLACK\nmessage-1\n12"),
                        "12",
                        new Outcome.Refused(OutcomeCode.NOTHING_TO_ANSWER, "It is resolved."));
        producers.send(Topics.OUTCOMES, late.requestId(), late).join();

        await().until(() -> !told.isEmpty());
        assertThat(told)
                .containsExactly(
                        new Result(
                                new Outcome.Refused(
                                        OutcomeCode.NOTHING_TO_ANSWER, "It is resolved."),
                                "12"));
        assertThat(replies.count()).isZero();
    }

    @Test
    void whatKafkaDoesNotTakeIsNotPretended() {
        try (Producers impatient = Producers.to(kafka)) {
            broker.close();

            assertThat(ask(commands(impatient), _ -> {})).isEqualTo(new Outcome.Unsent());
            await().until(() -> replies.count() == 0);
        }
    }

    @Test
    void theSameWishTwiceAtOnceIsAskedOnce() {
        UserCommands commands = commands();
        CountDownLatch mayAnswer = new CountDownLatch(1);
        lifecycleAnswers(
                request -> {
                    await().until(() -> mayAnswer.getCount() == 0);
                    return new Reply.Accepted(request, "12", null);
                });
        FutureTask<Outcome> first = new FutureTask<>(() -> ask(commands, _ -> {}));
        FutureTask<Outcome> second = new FutureTask<>(() -> ask(commands, _ -> {}));
        askAndWait(first);
        await().until(() -> asked.get() == 1);
        askAndWait(second);
        mayAnswer.countDown();

        assertThat(first).succeedsWithin(LONG).isEqualTo(new Outcome.Accepted());
        assertThat(second).succeedsWithin(LONG).isEqualTo(new Outcome.Accepted());
        assertThat(asked).hasValue(1);
    }

    private static void askAndWait(FutureTask<Outcome> task) {
        Thread thread = Thread.ofPlatform().daemon().start(task);
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }

    private static Outcome ask(UserCommands commands, Consumer<Result> late) {
        return commands.ask("message-1", ADA, Via.SLACK, "12", null, Verb.ACKNOWLEDGE, late)
                .outcome();
    }

    private UserCommands commands() {
        return commands(producers);
    }

    private UserCommands commands(Producers producers) {
        return new UserCommands(
                new CommandClient(producers, replies),
                awaited(producers, replies),
                InstantSource.fixed(Instant.EPOCH));
    }

    private AwaitedOutcomes awaited(Producers producers, PendingReplies replies) {
        InstantSource clock = InstantSource.system();
        return new AwaitedOutcomes(
                kafka, producers, replies, new LateOutcomes(producers, clock), clock);
    }

    private void lifecycleAnswers(Function<String, Reply> answer) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () ->
                                lifecycle.run(
                                        records ->
                                                records.forEach(
                                                        record -> answer(record.value(), answer))));
    }

    private void answer(byte[] command, Function<String, Reply> answer) {
        asked.incrementAndGet();
        String request = Records.COMMAND.decode(command).id();
        producers.send(Topics.OUTCOMES, request, answer.apply(request)).join();
    }
}
