package dev.leash.escalation.lifecycle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Deadlines in the order in which they are due. A key is eight bytes of due time and the incident's id, so that what is
 * due is one range, however much is armed. The scan begins where the last one ended: a scan from the beginning would walk
 * over everything that was ever met.
 */
final class DeadlineIndex {

    private static final byte[] PRESENT = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private Bytes nothingBefore;

    DeadlineIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.nothingBefore = key(Instant.EPOCH, "");
    }

    /**
     * One deadline.
     *
     * @param dueAt when it is due
     * @param incidentId whose it is
     */
    record Entry(Instant dueAt, String incidentId) {}

    void arm(Instant dueAt, String incidentId) {
        Bytes key = key(dueAt, incidentId);
        if (key.compareTo(nothingBefore) < 0) {
            nothingBefore = key;
        }
        store.put(key, PRESENT);
    }

    void disarm(Instant dueAt, String incidentId) {
        store.delete(key(dueAt, incidentId));
    }

    /** The first deadlines that are due, at most so many. */
    List<Entry> due(Instant now, int atMost) {
        List<Entry> due = new ArrayList<>();
        Bytes last = nothingBefore;
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(nothingBefore, key(now.plusMillis(1), ""))) {
            while (due.size() < atMost && entries.hasNext()) {
                last = entries.next().key;
                due.add(entry(last));
            }
        }
        nothingBefore = last;
        return due;
    }

    /** About how many there are. */
    long size() {
        return store.approximateNumEntries();
    }

    private static Bytes key(Instant dueAt, String incidentId) {
        byte[] id = incidentId.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES + id.length).putLong(dueAt.toEpochMilli()).put(id).array());
    }

    private static Entry entry(Bytes key) {
        ByteBuffer buffer = ByteBuffer.wrap(key.get());
        Instant dueAt = Instant.ofEpochMilli(buffer.getLong());
        return new Entry(dueAt, StandardCharsets.UTF_8.decode(buffer).toString());
    }
}
