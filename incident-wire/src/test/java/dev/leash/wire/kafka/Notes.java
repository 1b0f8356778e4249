package dev.leash.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.testbroker.PatientProducer;
import dev.leash.wire.TopicReader;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Notes for one incident, which {@link Echo} answers.
 *
 * @param kafka where
 * @param incidentId which incident
 */
record Notes(KafkaAccess kafka, String incidentId) {

    private static final Duration LONG = Duration.ofMinutes(2);

    void write(String text) {
        CommandEnvelope note =
                new CommandEnvelope(
                        text,
                        incidentId,
                        Instant.EPOCH,
                        Actor.timer(),
                        null,
                        new IncidentCommand.AddNote(text));
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            assertThat(producers.send(Topics.COMMANDS, incidentId, note)).succeedsWithin(LONG);
        }
    }

    void writeBytes(byte[] bytes) {
        try (Producers producers = Producers.over(PatientProducer.of(Producers.settings(kafka)))) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(Topics.COMMANDS.name(), incidentId, bytes);
            record.headers().add("traceparent", new byte[] {1, 2, 3});
            assertThat(producers.send(record)).succeedsWithin(LONG);
        }
    }

    /** Which notes were answered, each as {@code text=count}. */
    List<String> answers() {
        return TopicReader.read(kafka, Topics.OUTCOMES.name()).stream()
                .map(record -> (Reply.AlreadyDone) InternalRecords.REPLY.decode(record.value()))
                .filter(reply -> reply.incidentId().equals(incidentId))
                .map(reply -> reply.requestId() + "=" + reply.explanation())
                .toList();
    }

    /** What was set aside. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return TopicReader.read(kafka, Topics.DEAD_LETTERS).stream()
                .filter(
                        letter ->
                                letter.key() != null
                                        && new String(letter.key(), StandardCharsets.UTF_8)
                                                .equals(incidentId))
                .toList();
    }
}
