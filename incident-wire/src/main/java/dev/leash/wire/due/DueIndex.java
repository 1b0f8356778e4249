package dev.leash.wire.due;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Index of deadlines in order of due time. A key is eight bytes of due time, the id of the entity
 * and, after a zero byte, the timer; without a timer it ends with the id. So what is due is one
 * range, however many deadlines are armed. A scan begins where the last one ended: one from the
 * beginning would step over the tombstones of all deadlines ever met.
 */
public final class DueIndex {

    private static final byte[] PRESENT = {};
    private static final char BEFORE_TIMER = '\0';

    private final KeyValueStore<Bytes, byte[]> store;
    private Bytes nothingBefore;

    /** An index over a store whose keys are in byte order. */
    public DueIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.nothingBefore = key(Instant.EPOCH);
    }

    /**
     * One deadline.
     *
     * @param dueAt when it is due
     * @param id id of the entity, without a zero byte
     * @param timer name of the timer; empty when the entity has only one
     */
    public record Entry(Instant dueAt, String id, String timer) {

        /** The deadline of an entity that has only one timer. */
        public Entry(Instant dueAt, String id) {
            this(dueAt, id, "");
        }
    }

    /** Adds a deadline. */
    public void arm(Entry entry) {
        Bytes key = key(entry);
        if (key.compareTo(nothingBefore) < 0) {
            nothingBefore = key;
        }
        store.put(key, PRESENT);
    }

    /** Whether a deadline is there. */
    public boolean isArmed(Entry entry) {
        return store.get(key(entry)) != null;
    }

    /** Removes a deadline; returns whether it was there. */
    public boolean disarm(Entry entry) {
        return store.delete(key(entry)) != null;
    }

    /**
     * The deadlines that are due, earliest first, at most {@code atMost}. Each stays due until it
     * is removed.
     */
    public List<Entry> due(Instant now, int atMost) {
        List<Entry> due = new ArrayList<>();
        Bytes end = key(now.plusMillis(1));
        if (end.compareTo(nothingBefore) <= 0) {
            return due;
        }
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(nothingBefore, end)) {
            while (due.size() < atMost && entries.hasNext()) {
                due.add(entry(entries.next().key));
            }
        }
        if (!due.isEmpty()) {
            nothingBefore = key(due.getFirst());
        } else {
            nothingBefore = end;
        }
        return due;
    }

    /**
     * The deadlines before {@code end}, earliest first, at most {@code atMost}.
     *
     * @param after begin after this one; null to begin with the first
     */
    public List<Entry> armed(@Nullable Entry after, Instant end, int atMost) {
        List<Entry> armed = new ArrayList<>();
        Bytes from = after == null ? nothingBefore : behind(key(after));
        Bytes last = key(end);
        if (last.compareTo(from) <= 0) {
            return armed;
        }
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, last)) {
            while (armed.size() < atMost && entries.hasNext()) {
                armed.add(entry(entries.next().key));
            }
        }
        return armed;
    }

    /** The next due time, if it is before {@code end}. */
    public Optional<Instant> nextBefore(Instant end) {
        Bytes last = key(end);
        if (last.compareTo(nothingBefore) <= 0) {
            return Optional.empty();
        }
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(nothingBefore, last)) {
            return entries.hasNext()
                    ? Optional.of(entry(entries.next().key).dueAt())
                    : Optional.empty();
        }
    }

    /** Approximate number of deadlines. */
    public long size() {
        return store.approximateNumEntries();
    }

    private static Bytes key(Instant dueAt) {
        return key(new Entry(dueAt, ""));
    }

    private static Bytes behind(Bytes key) {
        return Bytes.wrap(Arrays.copyOf(key.get(), key.get().length + 1));
    }

    private static Bytes key(Entry entry) {
        byte[] owner =
                (entry.timer().isEmpty() ? entry.id() : entry.id() + BEFORE_TIMER + entry.timer())
                        .getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES + owner.length)
                        .putLong(entry.dueAt().toEpochMilli())
                        .put(owner)
                        .array());
    }

    private static Entry entry(Bytes key) {
        ByteBuffer buffer = ByteBuffer.wrap(key.get());
        Instant dueAt = Instant.ofEpochMilli(buffer.getLong());
        String owner = StandardCharsets.UTF_8.decode(buffer).toString();
        int end = owner.indexOf(BEFORE_TIMER);
        return end < 0
                ? new Entry(dueAt, owner)
                : new Entry(dueAt, owner.substring(0, end), owner.substring(end + 1));
    }
}
