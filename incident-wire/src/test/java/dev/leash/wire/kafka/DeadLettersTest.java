package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.wire.RunningBroker;
import dev.leash.wire.TopicReader;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One bad record is set aside, and the partition goes on. */
@Tag("broker")
class DeadLettersTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    @TempDir Path stateDir;

    private volatile boolean ticking;
    private Notes notes;
    private StreamsApp app;

    @BeforeEach
    void start(TestInfo test) {
        KafkaAccess kafka = BROKER.provisioned();
        String name = test.getTestMethod().orElseThrow().getName();
        notes = new Notes(kafka, name);
        app =
                StreamsApp.start(
                        Baseline.streams(kafka, name, "one", stateDir),
                        new Echo(DeadLettersTest::read, this::tick));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void whatCannotBeReadIsSetAsideAsItCame() {
        byte[] bad = {'{', 0, (byte) 0xff, 'x'};
        long before = DeadLetters.count();

        notes.writeBytes(bad);
        notes.write("next");

        await().until(() -> notes.answers().contains("next=1"));
        assertThat(notes.deadLetters())
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.value()).isEqualTo(bad);
                            assertThat(header(letter, "leash_reason")).isEqualTo("not UTF-8");
                            assertThat(header(letter, "leash_code")).isEqualTo("undecodable");
                            assertThat(header(letter, "leash_origin"))
                                    .matches("leash\\.commands-\\d@\\d+");
                            assertThat(letter.headers().lastHeader("traceparent").value())
                                    .containsExactly(1, 2, 3);
                        });
        assertThat(DeadLetters.count()).isGreaterThan(before);
        assertThat(app.isRunning()).isTrue();
    }

    @Test
    void whatCannotBeProcessedIsSetAsideAsItCame() {
        notes.write("before");
        notes.write("fail");
        notes.write("after");

        await().until(() -> notes.answers().contains("after=2"));
        assertThat(notes.answers()).containsExactlyInAnyOrder("before=1", "after=2");
        assertThat(notes.deadLetters())
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(Topics.COMMANDS.codec().decode(letter.value()).id())
                                    .isEqualTo("fail");
                            assertThat(header(letter, "leash_reason")).isEqualTo("told to fail");
                            assertThat(header(letter, "leash_code")).isEqualTo("unprocessable");
                            assertThat(header(letter, "leash_origin"))
                                    .startsWith("leash.commands-");
                            assertThat(header(letter, "ce_type"))
                                    .isEqualTo("dev.leash.command.add_note");
                        });
    }

    /** It is not about the record, of which nothing may be half written. */
    @Test
    void whatAStoreCouldNotTakeIsProcessedAgain() {
        notes.write("store fails once " + UUID.randomUUID());
        notes.write("after");

        await().until(() -> notes.answers().contains("after=2"));
        assertThat(notes.deadLetters()).isEmpty();
    }

    @Test
    void aLongReasonIsCutShort() {
        notes.write("fail at length");

        await().until(() -> !notes.deadLetters().isEmpty());
        assertThat(header(notes.deadLetters().getFirst(), "leash_reason")).hasSize(500);
    }

    @Test
    void thereIsRoomForTheLargestRecord() {
        byte[] largest = new byte[1_048_000];
        new Random(1).nextBytes(largest);

        notes.writeBytes(largest);
        notes.write("next");

        await().until(() -> notes.answers().contains("next=1"));
        assertThat(notes.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).isEqualTo(largest));
    }

    @Test
    void whatLeadsToARecordThatIsTooLargeIsSetAside() {
        notes.write(Echo.ANSWER_MUCH);
        notes.write(Echo.STORE_MUCH);
        notes.write("next");

        await().until(() -> notes.answers().contains("next=2"));
        assertThat(notes.answers()).containsExactly("next=2");
        assertThat(notes.deadLetters())
                .extracting(letter -> Topics.COMMANDS.codec().decode(letter.value()).id())
                .containsExactly(Echo.ANSWER_MUCH, Echo.STORE_MUCH);
        assertThat(header(notes.deadLetters().getFirst(), "leash_reason"))
                .matches("a record for leash.outcomes has \\d+ bytes; at most 1000000 are allowed");
        assertThat(header(notes.deadLetters().getLast(), "leash_reason"))
                .matches("a record for .*answers-changelog has \\d+ bytes; at most 1000000 .*");
        assertThat(app.isRunning()).isTrue();
    }

    @Test
    void aTimerThatFailsIsToldByItsName() {
        await().until(app::isRunning);

        ticking = true;

        await().until(
                        () ->
                                TopicReader.read(BROKER.kafka(), Topics.DEAD_LETTERS).stream()
                                        .anyMatch(DeadLettersTest::isOfTheTimer));
        ticking = false;
        notes.write("next");
        await().until(() -> notes.answers().contains("next=1"));
    }

    private static void read(String note) {
        if (note.startsWith("store fails once") && FAILED.add(note)) {
            throw new ProcessorStateException("told to fail");
        }
        switch (note) {
            case "fail" -> throw new IllegalStateException("told to fail");
            case "fail at length" -> throw new IllegalStateException("x".repeat(10_000));
            default -> assertThat(note).isNotBlank();
        }
    }

    private void tick() {
        if (ticking) {
            throw new IllegalStateException("told to fail on time");
        }
    }

    private static boolean isOfTheTimer(ConsumerRecord<byte[], byte[]> letter) {
        return header(letter, "leash_reason").equals("told to fail on time")
                && header(letter, "leash_origin").equals("a timer of answer")
                && letter.value() == null;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
