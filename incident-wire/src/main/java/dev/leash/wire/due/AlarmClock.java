package dev.leash.wire.due;

import dev.leash.wire.kafka.PollWait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Alarm of a processor: runs a callback when a deadline is due, and at least once a second, and
 * wakes the waiting stream thread in time.
 */
public final class AlarmClock {

    /** Soon enough for callers with more to check than what is due. */
    private static final Duration OFTEN = Duration.ofSeconds(1);

    /** Shortest time between two runs, so that deadlines close together are handled in one. */
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(20);

    /**
     * Longest time spent on deadlines in one run: they share one transaction, which is aborted when
     * it takes too long, and new input has to wait.
     */
    private static final Duration AT_A_TIME = Duration.ofMillis(500);

    private final ProcessorContext<?, ?> context;
    private final DueIndex index;
    private final Consumer<Instant> onRing;
    private final LongSupplier nanoTime;
    private final Duration atLeastEvery;
    private Cancellable ringing;
    private Instant ringsAt;

    /**
     * An alarm for the deadlines of a store, which may contain some already.
     *
     * @param context context of the processor, source of the time
     * @param store store whose keys are in byte order
     * @param onRing callback with the current time; {@linkplain #dealWithDue handles what is due}
     *     and removes what it has handled
     * @param nanoTime clock that measures a run, in nanoseconds, like {@link System#nanoTime}
     */
    public AlarmClock(
            ProcessorContext<?, ?> context,
            KeyValueStore<Bytes, byte[]> store,
            Consumer<Instant> onRing,
            LongSupplier nanoTime) {
        this(context, store, onRing, nanoTime, OFTEN);
    }

    /**
     * The same.
     *
     * @param atLeastEvery how often it rings while nothing is due: what it costs an idle processor
     */
    public AlarmClock(
            ProcessorContext<?, ?> context,
            KeyValueStore<Bytes, byte[]> store,
            Consumer<Instant> onRing,
            LongSupplier nanoTime,
            Duration atLeastEvery) {
        this.atLeastEvery = atLeastEvery;
        this.context = context;
        this.index = new DueIndex(store);
        this.onRing = onRing;
        this.nanoTime = nanoTime;
        this.ringsAt = now().plus(AT_MOST_EVERY);
        this.ringing = schedule(AT_MOST_EVERY);
    }

    /** Adds the deadline of an entity that has only one timer. */
    public void arm(Instant dueAt, String id) {
        arm(new DueIndex.Entry(dueAt, id));
    }

    /** Adds a deadline. */
    public void arm(DueIndex.Entry entry) {
        index.arm(entry);
        if (entry.dueAt().isBefore(ringsAt)) {
            ringAt(entry.dueAt());
        }
    }

    /** Adds a deadline unless it is there; returns whether it was added. */
    public boolean armIfMissing(DueIndex.Entry entry) {
        boolean isMissing = !index.isArmed(entry);
        if (isMissing) {
            arm(entry);
        }
        return isMissing;
    }

    /** Adds the deadline of an entity that has only one timer, unless it is there. */
    public void armIfMissing(Instant dueAt, String id) {
        armIfMissing(new DueIndex.Entry(dueAt, id));
    }

    /** Removes the deadline of an entity that has only one timer. */
    public void disarm(Instant dueAt, String id) {
        disarm(new DueIndex.Entry(dueAt, id));
    }

    /** Removes a deadline; returns whether it was there. */
    public boolean disarm(DueIndex.Entry entry) {
        return index.disarm(entry);
    }

    /**
     * Handles the deadlines that are due, earliest first: at least one, at most {@code atMost}, and
     * no further one after half a second. The rest is handled in the next run. A deadline stays due
     * until it is removed.
     */
    public void dealWithDue(Instant now, int atMost, Consumer<DueIndex.Entry> deal) {
        long began = nanoTime.getAsLong();
        for (DueIndex.Entry entry : index.due(now, atMost)) {
            deal.accept(entry);
            if (nanoTime.getAsLong() - began > AT_A_TIME.toNanos()) {
                return;
            }
        }
    }

    /**
     * The deadlines before {@code end}, earliest first, at most {@code atMost}.
     *
     * @param after begin after this one; null to begin with the first
     */
    public List<DueIndex.Entry> armed(DueIndex.@Nullable Entry after, Instant end, int atMost) {
        return index.armed(after, end, atMost);
    }

    /** Approximate number of deadlines. */
    public long size() {
        return index.size();
    }

    private void ring(long nowMillis) {
        Instant now = Instant.ofEpochMilli(nowMillis);
        try {
            onRing.accept(now);
        } finally {
            Instant latest = now().plus(atLeastEvery);
            ringAt(index.nextBefore(latest).orElse(latest));
        }
    }

    private void ringAt(Instant dueAt) {
        Duration wait = within(Duration.between(now(), dueAt));
        ringing.cancel();
        ringing = schedule(wait);
        ringsAt = now().plus(wait);
    }

    private Duration within(Duration wait) {
        Duration notTooSoon = wait.compareTo(AT_MOST_EVERY) < 0 ? AT_MOST_EVERY : wait;
        return notTooSoon.compareTo(atLeastEvery) < 0 ? notTooSoon : atLeastEvery;
    }

    private Cancellable schedule(Duration wait) {
        PollWait.atMost(wait);
        return context.schedule(wait, PunctuationType.WALL_CLOCK_TIME, this::ring);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
