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
 * Deadlines in the order in which they are due. A key is eight bytes of due time, the id of what is
 * due and, behind a zero byte, the timer; a timer without a name ends with the id. So what is due is
 * one range, however much is armed. A scan begins where the last one found nothing more: one from
 * the beginning would walk over everything that was ever met.
 */
public final class DueIndex {

    private static final byte[] PRESENT = {};
    private static final char BEFORE_TIMER = '\0';

    private final KeyValueStore<Bytes, byte[]> store;
    private Bytes nothingBefore;

    /** An index over a store whose keys are in the order of their bytes. */
    public DueIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.nothingBefore = key(Instant.EPOCH);
    }

    /**
     * One deadline.
     *
     * @param dueAt when it is due
     * @param id whose it is, without a zero byte
     * @param timer which of its timers; empty for the only one it has
     */
    public record Entry(Instant dueAt, String id, String timer) {

        /** The deadline of the only timer something has. */
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

    /** Removes a deadline; says whether it was there. */
    public boolean disarm(Entry entry) {
        return store.delete(key(entry)) != null;
    }

    /** The first deadlines that are due, at most so many. Each is due again until it is removed. */
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
     * The first deadlines behind another one that come before an end, at most so many.
     *
     * @param after behind which one; null to begin with the first
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

    /** When the next is due, if that is before {@code end}. */
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

    /** About how many there are. */
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
