package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import dev.leash.wire.deadletter.DeadLetter;
import dev.leash.wire.deadletter.DeadLetterReader;
import dev.leash.wire.deadletter.DeadLetterRetry;
import dev.leash.wire.deadletter.RetryVerdict;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What was set aside is tried again, once, and not lost when it fails again. */
@Tag("broker")
class DeadLetterRetryTest {

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    @TempDir Path stateDir;

    private volatile boolean mended;
    private KafkaAccess kafka;
    private Notes notes;
    private StreamsApp app;

    @BeforeEach
    void start(TestInfo test) {
        kafka = BROKER.provisioned();
        String name = test.getTestMethod().orElseThrow().getName();
        notes = new Notes(kafka, name);
        app = StreamsApp.start(Baseline.streams(kafka, name, "one", stateDir), Echo.of(this::read));
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private void read(String note) {
        if (note.startsWith("fail") && !mended) {
            throw new IllegalStateException("told to fail");
        }
    }

    @Test
    void goesBackAsItCameAndIsProcessedOnceMended() {
        notes.write("fail");
        await().until(() -> !mine().isEmpty());
        mended = true;

        DeadLetter letter = mine().getFirst();
        assertThat(letter.code()).contains("unprocessable");
        assertThat(retry(letter)).isInstanceOf(RetryVerdict.Retryable.class);

        await().until(() -> notes.answers().contains("fail=1"));
        assertThat(new DeadLetterReader(kafka).retried()).containsKey(letter.number());
        assertThat(retry(letter)).extracting("code").isEqualTo("already_retried");
        assertThat(notes.answers()).containsExactly("fail=1");
    }

    @Test
    void keepsBytesKeyAndHeadersAndSaysThatItWasTriedAgain() {
        byte[] bad = {'{', 0, (byte) 0xff, 'x'};
        notes.writeBytes(bad);
        await().until(() -> !mine().isEmpty());
        DeadLetter first = mine().getFirst();

        retry(first);

        await().until(() -> mine().size() == 2);
        DeadLetter again = mine().getLast();
        assertThat(again.record().value()).isEqualTo(bad);
        assertThat(again.record().key()).isEqualTo(first.record().key());
        assertThat(again.record().headers().lastHeader("traceparent").value())
                .containsExactly(1, 2, 3);
        assertThat(again.record().headers().headers(DeadLetters.REASON)).hasSize(1);
        assertThat(again.retries()).isEqualTo(1);
        assertThat(again.code()).contains("undecodable");
        assertThat(again.place().orElseThrow().partition())
                .isEqualTo(first.place().orElseThrow().partition());
    }

    @Test
    void isTriedSoOftenAndNoMore() {
        notes.write("fail");
        for (int tries = 0; tries < RetryVerdict.MAX_RETRIES; tries++) {
            int before = tries;
            await().until(() -> mine().size() == before + 1);
            assertThat(retry(mine().getLast())).isInstanceOf(RetryVerdict.Retryable.class);
        }
        await().until(() -> mine().size() == RetryVerdict.MAX_RETRIES + 1);

        assertThat(retry(mine().getLast())).extracting("code").isEqualTo("too_many_retries");
    }

    @Test
    void factsAndTablesAndTimersAreNotTriedAgain() {
        DeadLetter fact = letter("incident.events-0@7");
        DeadLetter table = letter("leash.directory-0@7");
        DeadLetter timer = letter("a timer of lifecycle");
        DeadLetter unknown = letter("somebody.elses-0@7");

        assertThat(retry(fact)).extracting("code").isEqualTo("fact");
        assertThat(retry(table)).extracting("code").isEqualTo("table");
        assertThat(retry(timer)).extracting("code").isEqualTo("no_record");
        assertThat(retry(unknown)).extracting("code").isEqualTo("unknown_topic");
    }

    private DeadLetter letter(String origin) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.DEAD_LETTERS, origin, new byte[] {1});
        record.headers().add(DeadLetters.ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            producers.send(record).join();
        }
        return letters(origin).getLast();
    }

    private RetryVerdict retry(DeadLetter letter) {
        try (DeadLetterRetry retry = DeadLetterRetry.begin(kafka)) {
            return retry.retry(letter);
        }
    }

    private List<DeadLetter> mine() {
        return letters(notes.incidentId());
    }

    private List<DeadLetter> letters(String key) {
        List<DeadLetter> letters = new ArrayList<>();
        new DeadLetterReader(kafka).read(letters::add);
        return letters.stream()
                .filter(letter -> letter.retried().isEmpty())
                .filter(letter -> letter.record().key() != null)
                .filter(
                        letter ->
                                new String(letter.record().key(), StandardCharsets.UTF_8)
                                        .equals(key))
                .toList();
    }
}
