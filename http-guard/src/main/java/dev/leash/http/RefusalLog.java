package dev.leash.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rate-limited log of refusals: the first of each kind at once, further ones as a count once a
 * minute, so that refused senders cannot fill a disk. Contains nothing that was sent.
 */
public final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final long EVERY_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KINDS = 100;

    private final ConcurrentMap<String, Kind> kinds = new ConcurrentHashMap<>();

    /** One kind of refusal: when it was last logged, and how often it has happened since. */
    private static final class Kind {
        private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - EVERY_NANOS);
        private final AtomicLong since = new AtomicLong();
    }

    /**
     * Logs a refusal.
     *
     * @param kind what was refused and why, in words that are the same each time
     */
    public void note(String kind) {
        if (kinds.size() >= MOST_KINDS && !kinds.containsKey(kind)) {
            return;
        }
        Kind known = kinds.computeIfAbsent(kind, _ -> new Kind());
        known.since.incrementAndGet();
        long now = System.nanoTime();
        long last = known.toldAt.get();
        if (now - last >= EVERY_NANOS && known.toldAt.compareAndSet(last, now)) {
            LOG.warn("{}: {} times since the last message", kind, known.since.getAndSet(0));
        }
    }
}
