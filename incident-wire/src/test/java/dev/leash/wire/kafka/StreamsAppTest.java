package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.wire.RunningBroker;
import dev.leash.wire.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The life of an application: it runs, its threads die, it comes back, it ends. */
@Tag("broker")
class StreamsAppTest {

    @RegisterExtension static final RunningBroker BROKER = RunningBroker.thatRestarts();

    @TempDir Path stateDir;

    private final AtomicInteger deaths = new AtomicInteger();
    private String name;
    private Notes notes;

    @BeforeEach
    void provision(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName();
        notes = new Notes(BROKER.provisioned(), name);
    }

    @Test
    void runsUntilItIsClosed() {
        StreamsApp app = start(Echo.of(note -> {}));
        await().until(app::isRunning);
        assertThat(app.isDead()).isFalse();
        assertThat(app.state()).isEqualTo("RUNNING");

        app.close();

        assertThat(app.isRunning()).isFalse();
        assertThat(app.isDead()).isTrue();
        assertThat(app.state()).isEqualTo("NOT_RUNNING");
    }

    @Test
    void knowsAfterARestartWhatItKnewBefore() {
        try (StreamsApp _ = start(Echo.of(note -> {}))) {
            notes.write("one");
            await().until(() -> notes.answers().contains("one=1"));
        }

        try (StreamsApp _ = start(Echo.of(note -> {}))) {
            notes.write("two");
            await().until(() -> notes.answers().contains("two=2"));
        }
        assertThat(notes.answers()).containsExactlyInAnyOrder("one=1", "two=2");
    }

    @Test
    void whatItWritesNamesItsInstallation() {
        KafkaAccess plain = BROKER.kafka();
        KafkaAccess named =
                new KafkaAccess(
                        plain.bootstrapServers(),
                        plain.client(),
                        plain.partitions(),
                        plain.replicas(),
                        URI.create("https://leash.example.com"));
        try (StreamsApp _ =
                        StreamsApp.start(
                                Baseline.streams(named, name, "one", stateDir),
                                Echo.of(note -> {}));
                var outcomes = TopicReader.of(plain, List.of(Topics.OUTCOMES.name())).consumer()) {
            outcomes.seekToEnd(outcomes.assignment());
            outcomes.assignment().forEach(outcomes::position);
            notes.write("one");

            Set<String> sources = new HashSet<>();
            await().untilAsserted(
                            () -> {
                                outcomes.poll(Duration.ofMillis(100))
                                        .forEach(record -> sources.add(source(record)));
                                assertThat(sources)
                                        .containsExactly(
                                                "https://leash.example.com/escalation-service");
                            });
        }
    }

    private static String source(ConsumerRecord<?, ?> record) {
        return new String(
                record.headers().lastHeader(CloudEvents.SOURCE).value(), StandardCharsets.UTF_8);
    }

    @Test
    void aStoreThatIsNewAfterARestartIsMade() {
        try (StreamsApp _ = start(Echo.of(note -> {}))) {
            notes.write("one");
            await().until(() -> notes.answers().contains("one=1"));
        }
        Consumer<Topology> withAStoreMore =
                topology -> {
                    Echo.of(note -> {}).accept(topology);
                    topology.addStateStore(
                            Stores.keyValueStoreBuilder(
                                    Stores.inMemoryKeyValueStore("new"),
                                    new StringSerde(),
                                    new StringSerde()),
                            "answer");
                };

        try (StreamsApp _ = start(withAStoreMore)) {
            notes.write("two");
            await().until(() -> notes.answers().contains("two=2"));
        }
    }

    @Test
    void throwsAwayWhatWasNotClosedInOrderAndKnowsItAllTheSame() throws IOException {
        try (StreamsApp _ = start(Echo.of(note -> {}))) {
            notes.write("one");
            await().until(() -> notes.answers().contains("one=1"));
        }
        Path mark = stateDir.resolve(name + ".closed-in-order");
        assertThat(mark).exists();
        Files.delete(mark);
        Path leftover = Files.writeString(stateDir.resolve(name).resolve("0_0/leftover"), "");

        try (StreamsApp _ = start(Echo.of(note -> {}))) {
            notes.write("two");
            await().until(() -> notes.answers().contains("two=2"));
            assertThat(leftover).doesNotExist();
            assertThat(mark).doesNotExist();
        }
    }

    @Test
    void goesOnAfterTheBrokerWasAway() {
        try (StreamsApp app = start(Echo.of(note -> {}))) {
            notes.write("one");
            await().until(() -> notes.answers().contains("one=1"));

            BROKER.restart();
            notes.write("two");

            await().until(() -> notes.answers().contains("two=2"));
            assertThat(app.isDead()).isFalse();
        }
    }

    @Test
    void aThreadThatDiesIsReplacedAndNothingIsDoneTwice() {
        try (StreamsApp app = start(Echo.of(this::dieOnce))) {
            notes.write("one");
            notes.write("die");
            notes.write("three");

            await().until(() -> notes.answers().contains("three=3"));
            assertThat(deaths).hasPositiveValue();
            assertThat(notes.answers()).containsExactlyInAnyOrder("one=1", "die=2", "three=3");
            await().until(app::isRunning);
        }
    }

    /** As when its threads died too often, or what reads a global store did. */
    @Test
    void beginsAnewAfterItStoppedByItself() {
        List<StreamsApp> begun = new CopyOnWriteArrayList<>();
        try (ProvisionedStreams streams =
                ProvisionedStreams.start(
                        BROKER.kafka(), _ -> begin(begun), Duration.ofMillis(10), Time.SYSTEM)) {
            await().until(streams::isRunning);

            begun.getFirst().close();

            await().until(() -> begun.size() == 2 && streams.isRunning());
            assertThat(begun.getFirst().isRunning()).isFalse();
        }
        assertThat(begun).hasSize(2).allMatch(StreamsApp::isDead);
    }

    @Test
    void whatCannotBeginLeavesNothingBehind() {
        assertThatThrownBy(() -> start(StreamsAppTest::readATopicThatIsNotThere))
                .isInstanceOf(StreamsException.class);

        await().until(
                        () ->
                                Thread.getAllStackTraces().keySet().stream()
                                        .noneMatch(thread -> thread.getName().contains(name)));
    }

    /** Threads that die are what some of these tests are about. */
    private static ConditionFactory await() {
        return Awaitility.await().dontCatchUncaughtExceptions();
    }

    private StreamsApp begin(List<StreamsApp> begun) {
        StreamsApp app = start(Echo.of(note -> {}));
        begun.add(app);
        return app;
    }

    private StreamsApp start(Consumer<Topology> define) {
        return StreamsApp.start(Baseline.streams(BROKER.kafka(), name, "one", stateDir), define);
    }

    /** Not by an exception, which would go to the dead letters, but by what ends a thread. */
    private void dieOnce(String note) {
        if (note.equals("die") && deaths.incrementAndGet() == 1) {
            throw new StackOverflowError("told to die");
        }
    }

    private static void readATopicThatIsNotThere(Topology topology) {
        StringSerde text = new StringSerde();
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("global"), text, text)
                        .withLoggingDisabled(),
                "source",
                text.deserializer(),
                text.deserializer(),
                "nobody.made.me",
                "update",
                Ignore::new);
    }

    private static final class Ignore extends ContextualProcessor<String, String, Void, Void> {
        @Override
        public void process(Record<String, String> record) {
            context().commit();
        }
    }
}
