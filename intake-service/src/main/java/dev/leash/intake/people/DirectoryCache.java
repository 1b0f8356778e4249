package dev.leash.intake.people;

import dev.leash.model.classification.Classification;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.source.AlertSource;
import dev.leash.model.directory.IncidentLeads;
import dev.leash.model.metric.Metric;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.RestartingReader;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In-memory copy of the directory's contacts, alert sources and the classification of incidents.
 * Read anew at each start and after each loss of Kafka; until that is complete, answers are as of
 * before.
 */
public final class DirectoryCache implements AutoCloseable {

    /**
     * The most contacts that are kept, some 40 MB; further ones are ignored, with a line in the
     * log.
     */
    public static final int MAX_CONTACTS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryCache.class);
    private static final String SOURCES = Kinds.ALERT_SOURCE.key("");
    private static final String METRICS = Kinds.METRIC.key("");
    private static final String LEADS = Kinds.LEADS.key("");
    private static final Set<Kind<?>> READ =
            Stream.<Kind<?>>concat(Stream.of(Kinds.CONTACT, Kinds.ALERT_SOURCE, Kinds.LEADS, Kinds.METRIC), Kinds.CLASSIFICATION.stream())
                    .collect(Collectors.toUnmodifiableSet());
    private static final Duration POLL = Duration.ofMillis(500);

    private final RestartingReader directory;
    private volatile Known known = new Known();
    private volatile boolean ready;

    /** What was read of the directory. */
    private record Known(AddressBook people, SourceIndex sources) {
        Known() {
            this(new AddressBook(MAX_CONTACTS), new SourceIndex());
        }
    }

    private DirectoryCache(KafkaAccess kafka) {
        this.directory =
                RestartingReader.start("leash-people", kafka, Topics.DIRECTORY, this::read);
    }

    /** Begins to read in the background; {@link #isReady} says when all contacts are known. */
    public static DirectoryCache start(KafkaAccess kafka) {
        return new DirectoryCache(kafka);
    }

    /** Whether all contacts are known and changes are followed. */
    public boolean isReady() {
        return ready;
    }

    /** The contact of that name. */
    public Optional<Contact> contact(String id) {
        return known.people().contact(id);
    }

    /**
     * The contact with a phone number.
     *
     * @param phone the number with its country code, in any notation
     */
    public Optional<Contact> contactByPhone(String phone) {
        return known.people().byPhone(phone);
    }

    /** The contact that a name, e-mail address or alias means, in any notation. */
    public Optional<Contact> person(String reference) {
        return known.people().person(reference);
    }

    /** All contacts, in the order of their ids. */
    public List<Contact> contacts() {
        return known.people().contacts();
    }

    /** Whether a metric is configured. */
    public boolean hasMetric(String id) {
        return known.people().hasMetric(id);
    }

    /** The incidents of another system that a contact leads there; empty when there are none. */
    public Optional<IncidentLeads> leads(String person) {
        return known.people().leads(person);
    }

    /** The classification of incidents; only the built-in one until the directory is read. */
    public Classification classification() {
        return known.people().classification();
    }

    /** The alert source with a key, as long as the key is accepted. */
    public Optional<AlertSource> source(String key, Instant at) {
        return known.sources().byDigest(AlertSource.digest(key), at);
    }

    /**
     * Reads anew, since a compacted topic may keep no trace of a contact that was removed while
     * Kafka was away.
     */
    private void read(TopicReader tail) {
        Known fresh = new Known();
        try {
            catchUp(tail, fresh);
            known = fresh;
            ready = true;
            tail.run(records -> take(records, fresh));
        } finally {
            ready = false;
        }
    }

    private static void catchUp(TopicReader tail, Known copy) {
        KafkaConsumer<String, byte[]> consumer = tail.consumer();
        consumer.seekToBeginning(tail.partitions());
        Map<TopicPartition, Long> ends = consumer.endOffsets(tail.partitions());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            take(consumer.poll(POLL), copy);
        }
    }

    private static void take(ConsumerRecords<String, byte[]> records, Known copy) {
        for (ConsumerRecord<String, byte[]> record : records) {
            String key = record.key();
            if (Kinds.ofKey(key).filter(READ::contains).isPresent()) {
                take(key, record, copy);
            }
        }
    }

    private static void take(String key, ConsumerRecord<String, byte[]> record, Known copy) {
        if (record.value() == null) {
            remove(key, copy);
            return;
        }
        try {
            put(DirectoryRecord.read(key, record.value()), copy);
        } catch (UndecodableException e) {
            LOG.error(
                    "Skipped the record at {} of the directory: {}",
                    record.offset(),
                    e.getMessage());
        }
    }

    private static void remove(String key, Known copy) {
        if (key.startsWith(DirectoryRecord.CONTACTS)) {
            copy.people().remove(key.substring(DirectoryRecord.CONTACTS.length()));
        } else if (key.startsWith(SOURCES)) {
            copy.sources().remove(key.substring(SOURCES.length()));
        } else if (key.startsWith(METRICS)) {
            copy.people().metric(key.substring(METRICS.length()), false);
        } else if (key.startsWith(LEADS)) {
            copy.people().lead(key.substring(LEADS.length()), null);
        } else {
            copy.people().classify(key, null);
        }
    }

    private static void put(DirectoryRecord record, Known copy) {
        if (record instanceof DirectoryRecord.OfConfigured(AlertSource source)) {
            copy.sources().put(source);
        } else if (record.configured().orElse(null) instanceof Metric metric) {
            copy.people().metric(metric.id(), true);
        } else if (record.configured().orElse(null) instanceof IncidentLeads leads) {
            copy.people().lead(leads.person(), leads);
        } else if (!(record instanceof DirectoryRecord.OfContact(Contact contact))) {
            copy.people().classify(record.key(), record.configured().orElse(null));
        } else if (!copy.people().put(contact)) {
            LOG.error(
                    "Contact '{}' cannot answer by Slack or phone: only the first {} contacts are loaded",
                    contact.id(),
                    MAX_CONTACTS);
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}
