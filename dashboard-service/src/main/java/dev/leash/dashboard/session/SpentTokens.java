package dev.leash.dashboard.session;

import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.KafkaAccess;
import dev.leash.wire.kafka.Producers;
import dev.leash.wire.kafka.RestartingReader;
import dev.leash.wire.kafka.TopicReader;
import dev.leash.wire.session.SpentToken;
import dev.leash.wire.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens that are used up, known to every node: kept in a topic of one partition, in which the
 * first record of a token counts. Expired ones are forgotten.
 */
public final class SpentTokens implements AutoCloseable {

    /** Result of spending a token. */
    public enum Spending {
        /** This call has spent it. */
        SPENT,
        /** It was spent before. */
        TOO_LATE,
        /** Unknown: Kafka did not take the record, or did not return it in time. */
        UNKNOWN
    }

    private static final Logger LOG = LoggerFactory.getLogger(SpentTokens.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(5);

    /** Number of tokens beyond which expired ones are removed. */
    private static final int MANY = 10_000;

    private record Spent(long offset, Instant expiresAt) {}

    private final Producers producers;
    private final Clock clock;
    private final RestartingReader tail;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition read = lock.newCondition();
    private final Map<String, Spent> first = new HashMap<>();
    private long readTo = -1;
    private boolean caughtUp;

    private SpentTokens(KafkaAccess kafka, Producers producers, Clock clock) {
        this.producers = producers;
        this.clock = clock;
        this.tail =
                RestartingReader.start("leash-tokens", kafka, Topics.SPENT_TOKENS, this::readOn);
    }

    /** Begins to read in the background. */
    public static SpentTokens start(KafkaAccess kafka, Producers producers, Clock clock) {
        return new SpentTokens(kafka, producers, clock);
    }

    /**
     * Whether a token is still valid, as far as this node knows; false until the topic has been
     * read.
     */
    public boolean holds(String id) {
        lock.lock();
        try {
            return caughtUp && !first.containsKey(id);
        } finally {
            lock.unlock();
        }
    }

    /** Spends a token, once for all nodes. Waits at most a few seconds. */
    public Spending spend(String id, Instant expiresAt) {
        SpentToken spent = new SpentToken(id, clock.instant(), expiresAt);
        long offset;
        try {
            offset = producers.send(Topics.SPENT_TOKENS, id, spent).join().offset();
        } catch (CompletionException | KafkaException e) {
            LOG.warn("Kafka did not accept the record that a token was used: {}", e.getMessage());
            return Spending.UNKNOWN;
        }
        return awaitTurn(id, offset);
    }

    private Spending awaitTurn(String id, long offset) {
        long nanos = KNOWN_WITHIN.toNanos();
        lock.lock();
        try {
            while (readTo < offset) {
                if (nanos <= 0) {
                    return Spending.UNKNOWN;
                }
                nanos = read.awaitNanos(nanos);
            }
            Spent known = first.get(id);
            return known != null && known.offset() == offset ? Spending.SPENT : Spending.TOO_LATE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Spending.UNKNOWN;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Reads from the beginning, also after Kafka was away; reading a record twice has no effect.
     */
    private void readOn(TopicReader begun) {
        KafkaConsumer<String, byte[]> consumer = begun.consumer();
        consumer.seekToBeginning(begun.partitions());
        Map<TopicPartition, Long> ends = consumer.endOffsets(begun.partitions());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            take(consumer.poll(POLL));
        }
        lock.lock();
        try {
            caughtUp = true;
        } finally {
            lock.unlock();
        }
        begun.run(this::take);
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        lock.lock();
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                note(record);
                readTo = Math.max(readTo, record.offset());
            }
            if (first.size() > MANY) {
                Instant now = clock.instant();
                first.values().removeIf(spent -> spent.expiresAt().isBefore(now));
            }
            read.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        try {
            SpentToken spent = Topics.SPENT_TOKENS.codec().decode(record.value());
            if (spent.expiresAt().isAfter(clock.instant())) {
                first.putIfAbsent(spent.id(), new Spent(record.offset(), spent.expiresAt()));
            }
        } catch (UndecodableException e) {
            LOG.error("Skipped the token at {}: {}", record.offset(), e.getMessage());
        }
    }

    @Override
    public void close() {
        tail.close();
    }
}
