package dev.leash.wire.topic;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.RunningBroker;
import dev.leash.wire.kafka.Baseline;
import dev.leash.wire.kafka.KafkaAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept for ever is compressed, and what was written before is still read. */
@Tag("broker")
class CompressionTest {

    private static final String FACT =
            "{\"type\":\"incident.noted\",\"note\":\"the same\"}".repeat(200);
    private static final TopicPartition EVENTS = new TopicPartition(Topics.EVENTS.name(), 0);

    @RegisterExtension static final RunningBroker BROKER = new RunningBroker();

    @Test
    void aFactTakesAFractionOfItsLengthOnDiskBesideOneThatWasNotCompressed() throws Exception {
        KafkaAccess kafka = BROKER.provisioned();
        KafkaAccess before =
                new KafkaAccess(
                        kafka.bootstrapServers(), Map.of("compression.type", "none"), 1, (short) 1);
        write(before);
        long uncompressed = onDisk();

        write(kafka);
        long compressed = onDisk() - uncompressed;

        assertThat(uncompressed).isGreaterThan(FACT.length());
        assertThat(compressed).isPositive().isLessThan(FACT.length() / 4);
        assertThat(read(kafka)).containsExactly(FACT, FACT);
    }

    @Test
    void everyProducerCompressesUnlessItIsToldNotTo() {
        KafkaAccess kafka = KafkaAccess.plain("127.0.0.1:9092");
        KafkaAccess told =
                new KafkaAccess("127.0.0.1:9092", Map.of("compression.type", "gzip"), 1, (short) 1);

        assertThat(Baseline.producer(kafka)).containsEntry("compression.type", "lz4");
        assertThat(ofStreams(kafka)).containsEntry("compression.type", "lz4");
        assertThat(Baseline.producer(told)).containsEntry("compression.type", "gzip");
        assertThat(ofStreams(told)).containsEntry("compression.type", "gzip");
    }

    private static Map<String, Object> ofStreams(KafkaAccess kafka) {
        Properties settings = Baseline.streams(kafka, "app", "one", Path.of("state"));
        return new StreamsConfig(settings).getProducerConfigs("client");
    }

    private static void write(KafkaAccess kafka) throws Exception {
        Map<String, Object> settings = PatientProducer.patient(Baseline.producer(kafka));
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(EVENTS.topic(), 0, "1", FACT)).get();
        }
    }

    private static List<String> read(KafkaAccess kafka) {
        try (var consumer =
                new KafkaConsumer<>(
                        Baseline.consumer(kafka),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(EVENTS));
            consumer.seekToBeginning(List.of(EVENTS));
            List<String> found = new ArrayList<>();
            while (found.size() < 2) {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> found.add(one.value()));
            }
            return found;
        }
    }

    /** How many bytes the broker says that the partition takes. */
    private static long onDisk() throws Exception {
        try (var admin = BROKER.admin()) {
            int broker = admin.describeCluster().nodes().get().iterator().next().id();
            return admin.describeLogDirs(List.of(broker)).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .mapToLong(folder -> requireNonNull(folder.replicaInfos().get(EVENTS)).size())
                    .sum();
        }
    }
}
