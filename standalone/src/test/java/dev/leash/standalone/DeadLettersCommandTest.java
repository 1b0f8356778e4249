package dev.leash.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.testbroker.PatientProducer;
import dev.leash.testbroker.TestBroker;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The commands against a real log. What a retry comes to is tested where it is done. */
@Tag("broker")
@Isolated("it reads what the process prints")
class DeadLettersCommandTest {

    private static final String COMMAND =
            """
            {"type":"command.add_note","v":1,"id":"r1","incident_id":"7","at":"2026-11-02T03:04:05Z",
            "actor":{"kind":"LEASH","name":"timer","via":"TIMER"},"data":{"text":"call +15550100199"}}
            """;

    @TempDir Path folder;
    private TestBroker broker;
    private KafkaAccess kafka;
    private int exit;

    @BeforeEach
    void start() {
        broker = TestBroker.start(folder.resolve("broker"));
        kafka = KafkaAccess.plain(broker.bootstrapServers());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aLetterIsListedShownRetriedAndListedAsRetried() {
        new Provisioning(kafka).ensure();
        setAside("leash.commands-0@3", "unprocessable", "told to fail", COMMAND);
        setAside(
                "incident.events-0@9", "undecodable", "not JSON", "{\u001b[31m\"secret\":\"s3cret");

        assertThat(run("list"))
                .contains("leash.commands", "unprocessable", "told to fail", "2 of 2 dead letters");
        assertThat(run("show", "0"))
                .contains("command.add_note", "can read it", "goes back to leash.commands")
                .doesNotContain("5550100199");
        assertThat(run("show", "1")).doesNotContain("\u001b", "s3cret").contains("not JSON");

        assertThat(run("retry", "1")).contains("a fact must not be written twice");
        assertThat(exit).isEqualTo(1);
        assertThat(run("retry", "--all")).contains("1 retried; 1 left");
        assertThat(exit).isZero();
        assertThat(run("retry", "0")).contains("It was retried at");

        assertThat(commands())
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.key()).isEqualTo("key");
                            assertThat(new String(record.value(), StandardCharsets.UTF_8))
                                    .isEqualTo(COMMAND);
                            assertThat(record.headers().lastHeader(DeadLetters.RETRIES).value())
                                    .asString(StandardCharsets.UTF_8)
                                    .isEqualTo("1");
                            assertThat(record.headers().lastHeader(DeadLetters.REASON)).isNull();
                        });
        assertThat(run("list")).contains("told to fail (retried at", "2 of 2 dead letters");
    }

    @Test
    void whatIsNotThereIsSaid() {
        new Provisioning(kafka).ensure();

        assertThat(run("show", "5")).contains("There is no dead letter 5");
        assertThat(run("retry", "5")).contains("5: there is no such dead letter");
        assertThat(exit).isEqualTo(1);
        assertThat(run("retry")).contains("either numbers from the list, or --all");
        assertThat(exit).isEqualTo(2);
    }

    @Test
    void aKafkaWithoutALogIsRefused() {
        assertThat(run("list")).contains("Leash has never run on this Kafka");
        assertThat(exit).isEqualTo(2);
    }

    @Test
    void aKafkaThatIsNotThereIsRefusedWithWhatToDo() {
        broker.close();

        assertThat(run("list")).contains("./leash up", "--bootstrap");
        assertThat(exit).isEqualTo(2);
    }

    private void setAside(String origin, String code, String reason, String body) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        Topics.DEAD_LETTERS, "key", body.getBytes(StandardCharsets.UTF_8));
        record.headers().add(DeadLetters.ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
        record.headers().add(DeadLetters.CODE, code.getBytes(StandardCharsets.UTF_8));
        record.headers().add(DeadLetters.REASON, reason.getBytes(StandardCharsets.UTF_8));
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            producers.send(record).join();
        }
    }

    private List<ConsumerRecord<String, byte[]>> commands() {
        TopicPartition partition = new TopicPartition(Topics.COMMANDS.name(), 0);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Baseline.consumer(kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** What it prints, on either stream. */
    private String run(String... arguments) {
        String[] all =
                Stream.concat(
                                Stream.concat(Stream.of("dead-letters"), Arrays.stream(arguments)),
                                Stream.of("--bootstrap", broker.bootstrapServers()))
                        .toArray(String[]::new);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            exit = Leash.run(all);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
