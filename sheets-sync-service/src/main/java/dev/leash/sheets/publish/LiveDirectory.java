package dev.leash.sheets.publish;

import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Configuration;
import dev.leash.model.configuration.Manager;
import dev.leash.model.incident.Outcome;
import dev.leash.model.kind.Configured;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Provisioning;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory in its compacted topic. Changes of configuration are requested from its only
 * writer; reports about sheets are written directly. Not thread-safe.
 */
public final class LiveDirectory implements DirectoryLog {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDirectory.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration READ_WITHIN = Duration.ofSeconds(30);

    private final KafkaAccess kafka;
    private final AskingPause pause = new AskingPause(System::nanoTime);
    private DirectorySnapshot held = new DirectorySnapshot();
    private @Nullable SheetChange undecided;
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Producers producers;

    /** The directory of a cluster that need not be available yet. */
    public LiveDirectory(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    @Override
    public DirectorySnapshot follow() {
        try {
            if (consumer == null) {
                new Provisioning(kafka).ensure();
                held = new DirectorySnapshot();
                consumer = begun();
            }
            poll(consumer, Duration.ZERO);
            return held;
        } catch (KafkaException e) {
            closeConsumer();
            throw e;
        }
    }

    private KafkaConsumer<String, byte[]> begun() {
        KafkaConsumer<String, byte[]> begun =
                TopicReader.of(kafka, List.of(Topics.DIRECTORY.name())).consumer();
        try {
            begun.seekToBeginning(begun.assignment());
            Map<TopicPartition, Long> ends = begun.endOffsets(begun.assignment());
            pollUntil(
                    begun,
                    () ->
                            ends.entrySet().stream()
                                    .allMatch(
                                            end -> begun.position(end.getKey()) >= end.getValue()));
            return begun;
        } catch (KafkaException e) {
            begun.close();
            throw e;
        }
    }

    private void pollUntil(KafkaConsumer<String, byte[]> from, BooleanSupplier isEnough) {
        long deadline = System.nanoTime() + READ_WITHIN.toNanos();
        while (!isEnough.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "the directory was not read within %d seconds"
                                .formatted(READ_WITHIN.toSeconds()));
            }
            poll(from, POLL);
        }
    }

    private void poll(KafkaConsumer<String, byte[]> from, Duration atMost) {
        from.poll(atMost).forEach(this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            held.take(record.key(), record.value() == null ? null : entry(record));
        } catch (UndecodableException e) {
            // A newer Leash may have written kinds of records that this one does not know.
            LOG.warn("Skipped the record {} of the directory: {}", record.key(), e.getMessage());
        }
    }

    private static DirectoryEntry entry(ConsumerRecord<String, byte[]> record) {
        DirectoryEntry entry = InternalRecords.DIRECTORY_ENTRY.decode(record.value());
        if (!entry.record().key().equals(record.key())) {
            throw new UndecodableException(
                    "a record of the directory under a key that is not its own");
        }
        return entry;
    }

    @Override
    public List<RefusedChange> publish(List<SheetChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        if (producers == null) {
            producers = Producers.to(kafka);
        }
        List<SheetChange> edits = changes.stream().filter(SheetChange::isConfiguration).toList();
        List<RefusedChange> refused = edits.isEmpty() ? List.of() : ask(edits, producers);
        for (SheetChange change : changes) {
            if (change.record() instanceof OfSheet report) {
                report(report, producers);
            }
        }
        return refused;
    }

    private List<RefusedChange> ask(List<SheetChange> edits, Producers to) {
        List<Outcome> outcomes = outcomes(edits, to);
        List<RefusedChange> refused = new ArrayList<>();
        List<SheetChange> taken = new ArrayList<>();
        for (int at = 0; at < edits.size(); at++) {
            if (outcomes.get(at) instanceof Outcome.Refused why) {
                refused.add(new RefusedChange(edits.get(at), why));
            } else {
                taken.add(edits.get(at));
            }
        }
        if (consumer != null) {
            pollUntil(consumer, () -> taken.stream().allMatch(this::isInForce));
        }
        return List.copyOf(refused);
    }

    /**
     * Outcomes of changes. After an undecided one, waits for a pause, or until the change turns out
     * to be in force.
     */
    private List<Outcome> outcomes(List<SheetChange> edits, Producers to) {
        if (undecided != null && !isInForce(undecided) && !pause.isOver()) {
            throw ChangeRequests.undecided();
        }
        try {
            List<Outcome> outcomes =
                    new ChangeRequests(kafka, to)
                            .ask(edits.stream().map(LiveDirectory::request).toList());
            undecided = null;
            pause.end();
            return outcomes;
        } catch (TimeoutException e) {
            undecided = edits.getFirst();
            pause.lengthen();
            throw e;
        }
    }

    private static ChangeEnvelope request(SheetChange edit) {
        Configured body = edit.configured().orElse(null);
        return new ChangeEnvelope(
                UUID.randomUUID().toString(),
                Instant.now(),
                Manager.WORKBOOK.actor(),
                null,
                body == null
                        ? new dev.leash.model.configuration.Change.Remove(
                                Manager.WORKBOOK, edit.key())
                        : new dev.leash.model.configuration.Change.Put(Manager.WORKBOOK, body));
    }

    private boolean isInForce(SheetChange edit) {
        Optional<Configured> now = held.find(edit.key());
        return edit.configured()
                .map(wanted -> now.filter(it -> Configuration.isTheSame(it, wanted)).isPresent())
                .orElse(now.isEmpty());
    }

    private void report(OfSheet sheet, Producers to) {
        try {
            to.send(Topics.DIRECTORY, sheet.key(), sheet).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e);
        }
        held.take(SheetChange.to(sheet));
    }

    @Override
    public void close() {
        closeConsumer();
        if (producers != null) {
            producers.close();
        }
    }

    private void closeConsumer() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
