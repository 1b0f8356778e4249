package dev.leash.wire.kafka;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Commit policy of a processor: soon when somebody waits for the result, else together with later
 * work. The cost of a transaction for the broker hardly depends on its size. Used by the thread of
 * its processor, in an application with the settings {@link Baseline#committingStreams}.
 */
public final class Commits {

    private static final Duration SOON_AT_MOST_EVERY = Duration.ofMillis(10);
    private static final Duration LATER = Duration.ofMillis(250);

    private final ProcessorContext<?, ?> context;
    private final Duration soonAtMostEvery;
    private final Duration later;
    private boolean isWaitedFor;
    private boolean isDone;
    private long lastMillis;
    private long pendingMillis;
    private @Nullable Cancellable pending;

    /** The default policy, for a processor whose results people wait for. */
    public Commits(ProcessorContext<?, ?> context) {
        this(context, SOON_AT_MOST_EVERY, LATER);
    }

    /**
     * A policy with other times.
     *
     * @param soonAtMostEvery shortest time between two commits that somebody waits for, so that
     *     they share one at high load
     * @param later longest time that work nobody waits for may stay uncommitted
     */
    public Commits(ProcessorContext<?, ?> context, Duration soonAtMostEvery, Duration later) {
        this.context = context;
        this.soonAtMostEvery = soonAtMostEvery;
        this.later = later;
    }

    /** Marks the current work as awaited. */
    public void soon() {
        isWaitedFor = true;
    }

    /** Marks the current work as not awaited. */
    public void later() {
        isDone = true;
    }

    /** Ends the work of one input, all of which is committed together. */
    public void settle() {
        if (isWaitedFor) {
            isWaitedFor = false;
            long since = now() - lastMillis;
            if (since < 0 || since >= soonAtMostEvery.toMillis()) {
                commit();
            } else {
                within(soonAtMostEvery.minusMillis(since));
            }
        } else if (isDone) {
            within(later);
        }
        isDone = false;
    }

    private void within(Duration wait) {
        long at = now() + wait.toMillis();
        if (pending == null || at < pendingMillis) {
            cancel();
            pendingMillis = at;
            PollWait.atMost(wait);
            pending = context.schedule(wait, PunctuationType.WALL_CLOCK_TIME, _ -> commit());
        }
    }

    /**
     * Commits now. Kafka Streams does not commit during a rebalance, so the thread is woken soon to
     * try again.
     */
    private void commit() {
        cancel();
        lastMillis = now();
        context.commit();
        PollWait.atMost(SOON_AT_MOST_EVERY);
    }

    private void cancel() {
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
    }

    private long now() {
        return context.currentSystemTimeMs();
    }
}
