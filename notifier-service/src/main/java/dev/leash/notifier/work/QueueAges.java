package dev.leash.notifier.work;

import dev.leash.model.directory.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ages of the dispatches that this process works on, since they were planned. Queues are worked off
 * in order, so the oldest of them is the oldest of the queue. Thread-safe.
 */
public final class QueueAges {

    private final InstantSource clock;
    private final Map<Object, Held> held = new ConcurrentHashMap<>();

    private record Held(Channel channel, Instant queuedAt) {}

    /** Ages by a clock. */
    public QueueAges(InstantSource clock) {
        this.clock = clock;
    }

    void during(Channel channel, Instant queuedAt, Runnable work) {
        Object name = new Object();
        held.put(name, new Held(channel, queuedAt));
        try {
            work.run();
        } finally {
            held.remove(name);
        }
    }

    /** The age of the oldest dispatch of a channel; zero when none is in hand. */
    public Duration oldest(Channel channel) {
        Instant now = clock.instant();
        return held.values().stream()
                .filter(one -> one.channel() == channel)
                .map(one -> Duration.between(one.queuedAt(), now))
                .filter(Duration::isPositive)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
