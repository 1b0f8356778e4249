package dev.leash.intake.people;

import dev.leash.model.classification.Classification;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.LastingTail;
import dev.leash.wire.kafka.Tail;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contacts of the directory, and what incidents are classified by, in memory only. It is read anew at each start, and whenever Kafka
 * was away; until that is done, answers are as of before.
 */
public final class People implements AutoCloseable {

    /**
     * The most contacts that are known, some 40 MB; further ones are unknown, and the log says so.
     */
    public static final int MAX_CONTACTS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final LastingTail directory;
    private volatile AddressBook known = new AddressBook(MAX_CONTACTS);
    private volatile boolean ready;

    private People(KafkaAccess kafka) {
        this.directory = LastingTail.start("leash-people", kafka, Topics.DIRECTORY, this::read);
    }

    /** Begins to read in the background; {@link #isReady} says when everybody is known. */
    public static People start(KafkaAccess kafka) {
        return new People(kafka);
    }

    /** Whether everybody is known and changes are seen. */
    public boolean isReady() {
        return ready;
    }

    /** The contact of that name. */
    public Optional<Contact> contact(String id) {
        return known.contact(id);
    }

    /**
     * The contact with that phone.
     *
     * @param phone the number with its country code, however it is written
     */
    public Optional<Contact> contactByPhone(String phone) {
        return known.byPhone(phone);
    }

    /** Whom a text means, by name, e-mail address or alias, however it is written. */
    public Optional<Contact> person(String reference) {
        return known.person(reference);
    }

    /** What incidents are classified by; only what is built in until the directory is read. */
    public Classification classification() {
        return known.classification();
    }

    /**
     * Into a new book, since what was removed while nobody looked may have left no trace in a
     * compacted topic.
     */
    private void read(Tail tail) {
        AddressBook fresh = new AddressBook(MAX_CONTACTS);
        try {
            catchUp(tail, fresh);
            known = fresh;
            ready = true;
            tail.run(records -> take(records, fresh));
        } finally {
            ready = false;
        }
    }

    private static void catchUp(Tail tail, AddressBook book) {
        KafkaConsumer<String, byte[]> consumer = tail.consumer();
        consumer.seekToBeginning(tail.partitions());
        Map<TopicPartition, Long> ends = consumer.endOffsets(tail.partitions());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            take(consumer.poll(POLL), book);
        }
    }

    private static void take(ConsumerRecords<String, byte[]> records, AddressBook book) {
        for (ConsumerRecord<String, byte[]> record : records) {
            String key = record.key();
            if (key.startsWith(DirectoryRecord.CONTACTS)
                    || Kinds.ofKey(key).filter(Kinds.CLASSIFICATION::contains).isPresent()) {
                take(key, record, book);
            }
        }
    }

    private static void take(String key, ConsumerRecord<String, byte[]> record, AddressBook book) {
        if (record.value() == null) {
            remove(key, book);
            return;
        }
        try {
            put(DirectoryRecord.read(key, record.value()), book);
        } catch (UndecodableException e) {
            LOG.error(
                    "Passed over the record at {} of the directory: {}",
                    record.offset(),
                    e.getMessage());
        }
    }

    private static void remove(String key, AddressBook book) {
        if (key.startsWith(DirectoryRecord.CONTACTS)) {
            book.remove(key.substring(DirectoryRecord.CONTACTS.length()));
        } else {
            book.classify(key, null);
        }
    }

    private static void put(DirectoryRecord record, AddressBook book) {
        if (!(record instanceof DirectoryRecord.OfContact(Contact contact))) {
            book.classify(record.key(), record.configured().orElse(null));
        } else if (!book.put(contact)) {
            LOG.error(
                    "Contact '{}' cannot answer: only {} contacts are known here",
                    contact.id(),
                    MAX_CONTACTS);
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}
