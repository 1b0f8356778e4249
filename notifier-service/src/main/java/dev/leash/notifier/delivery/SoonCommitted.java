package dev.leash.notifier.delivery;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Has committed soon what somebody waits for, and leaves the rest to the commit interval of the
 * application: a transaction costs the broker about the same whatever it holds. In a storm all that
 * is asked for within a moment shares a transaction. Used by the thread of its processor.
 */
public final class SoonCommitted {

    private final ProcessorContext<?, ?> context;
    private final Duration atMostEvery;
    private long lastMillis;
    private boolean isWaitedFor;
    private @Nullable Cancellable pending;

    /**
     * Of one processor.
     *
     * @param atMostEvery how long apart two commits are at least
     */
    public SoonCommitted(ProcessorContext<?, ?> context, Duration atMostEvery) {
        this.context = context;
        this.atMostEvery = atMostEvery;
    }

    /** Somebody waits for what was just written. */
    public void waitedFor() {
        isWaitedFor = true;
    }

    /** Everything an input leads to has been written; asks for one commit, if somebody waits. */
    public void settle() {
        if (!isWaitedFor || pending != null) {
            return;
        }
        long since = context.currentSystemTimeMs() - lastMillis;
        if (since < 0 || since >= atMostEvery.toMillis()) {
            commit();
        } else {
            pending =
                    context.schedule(
                            atMostEvery.minusMillis(since),
                            PunctuationType.WALL_CLOCK_TIME,
                            _ -> commit());
        }
    }

    private void commit() {
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
        isWaitedFor = false;
        lastMillis = context.currentSystemTimeMs();
        context.commit();
    }
}
