package dev.leash.wire.due;

import dev.leash.wire.kafka.Rest;
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
 * The bell of a processor. It rings when a deadline is due, and once in a while in any case, and
 * wakes the thread that rests meanwhile.
 */
public final class AlarmClock {

    /** Soon enough for whoever has more to look at than what is due. */
    private static final Duration OFTEN = Duration.ofSeconds(1);

    /** What is due together is met together. */
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(20);

    /**
     * All that is dealt with in one ring is in one transaction, which is aborted when it takes too
     * long; and what comes in meanwhile waits.
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
     * A clock over the deadlines of a store, which may hold some already. It rings once a second at
     * least.
     *
     * @param context the processor's, which tells the time
     * @param store keys in the order of their bytes
     * @param onRing is told the time; {@linkplain #dealWithDue deals with what is due} and removes
     *     what it has dealt with
     * @param nanoTime measures how long one ring has taken, in nanoseconds, like {@link
     *     System#nanoTime}
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

    /** Adds the deadline of the only timer something has. */
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

    /** Adds a deadline, unless it is there; says whether it was added. */
    public boolean armIfMissing(DueIndex.Entry entry) {
        boolean isMissing = !index.isArmed(entry);
        if (isMissing) {
            arm(entry);
        }
        return isMissing;
    }

    /** Adds the deadline of the only timer something has, unless it is there. */
    public void armIfMissing(Instant dueAt, String id) {
        armIfMissing(new DueIndex.Entry(dueAt, id));
    }

    /** Removes the deadline of the only timer something has. */
    public void disarm(Instant dueAt, String id) {
        disarm(new DueIndex.Entry(dueAt, id));
    }

    /** Removes a deadline; says whether it was there. */
    public boolean disarm(DueIndex.Entry entry) {
        return index.disarm(entry);
    }

    /**
     * Deals with the first deadlines that are due: with one at least, with so many at most, and
     * with no more once they have taken half a second. The rest is due when it rings next. Each is
     * due again until it is removed.
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
     * The first deadlines behind another one that come before an end, at most so many.
     *
     * @param after behind which one; null to begin with the first
     */
    public List<DueIndex.Entry> armed(DueIndex.@Nullable Entry after, Instant end, int atMost) {
        return index.armed(after, end, atMost);
    }

    /** About how many there are. */
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
        Rest.atMost(wait);
        return context.schedule(wait, PunctuationType.WALL_CLOCK_TIME, this::ring);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
