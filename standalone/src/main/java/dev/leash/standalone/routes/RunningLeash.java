package dev.leash.standalone.routes;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Manager;
import dev.leash.model.incident.Outcome;
import dev.leash.model.kind.Configured;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.directory.DirectoryLookup;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.reply.CommandClient;
import dev.leash.wire.reply.CommandClient.Command;
import dev.leash.wire.reply.PendingReplies;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A Leash that runs: what it is configured to, and changes of that.
 *
 * @param kafka its Kafka
 */
record RunningLeash(KafkaAccess kafka) {

    /** The directory as it is now. What only a newer version can read is left out. */
    DirectoryLookup directory() {
        NavigableMap<String, DirectoryRecord> records = new TreeMap<>();
        try (TopicReader reader = TopicReader.of(kafka, List.of(Topics.DIRECTORY.name()))) {
            reader.consumer().seekToBeginning(reader.consumer().assignment());
            reader.readToEnd(record -> take(record, records));
        }
        return new DirectoryLookup() {
            @Override
            public Optional<DirectoryRecord> find(String key) {
                return Optional.ofNullable(records.get(key));
            }

            @Override
            public List<DirectoryRecord> startingWith(String prefix) {
                return List.copyOf(records.subMap(prefix, prefix + Character.MAX_VALUE).values());
            }
        };
    }

    private static void take(
            ConsumerRecord<String, byte[]> record, NavigableMap<String, DirectoryRecord> records) {
        if (record.value() == null) {
            records.remove(record.key());
            return;
        }
        try {
            records.put(record.key(), DirectoryRecord.read(record.key(), record.value()));
        } catch (UndecodableException ofANewerVersion) {
            records.remove(record.key());
        }
    }

    /** Puts things one after the other; the outcome of each, in their order. */
    List<Outcome> put(List<? extends Configured> things) {
        try (Producers producers = Producers.to(kafka);
                PendingReplies replies = PendingReplies.start(kafka)) {
            CommandClient client = new CommandClient(producers, replies);
            return things.stream().map(thing -> client.ask(request(thing)).outcome()).toList();
        }
    }

    private static Command<ChangeEnvelope> request(Configured thing) {
        return Command.of(
                new ChangeEnvelope(
                        UUID.randomUUID().toString(),
                        Instant.now(),
                        Manager.PAGE.actor(),
                        null,
                        new Change.Put(Manager.PAGE, thing)));
    }
}
