package dev.leash.wire.kafka;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which the work of a processor is committed: soon when somebody waits for it, else
 * together with what comes in a while. A transaction costs the broker about the same whatever it
 * holds. Used by the thread of its processor, in an application with the settings {@link
 * Baseline#committingStreams}.
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

    /** Those of a processor for which people wait. */
    public Commits(ProcessorContext<?, ?> context) {
        this(context, SOON_AT_MOST_EVERY, LATER);
    }

    /**
     * Those of a processor.
     *
     * @param soonAtMostEvery how long apart two commits are at least for which somebody waits: in a
     *     storm they share one
     * @param later how long what nobody waits for may be uncommitted
     */
    public Commits(ProcessorContext<?, ?> context, Duration soonAtMostEvery, Duration later) {
        this.context = context;
        this.soonAtMostEvery = soonAtMostEvery;
        this.later = later;
    }

    /** Somebody waits for what is done now. */
    public void soon() {
        isWaitedFor = true;
    }

    /** Nobody waits for what is done now. */
    public void later() {
        isDone = true;
    }

    /** All that one input leads to is done: it is committed together. */
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
            Rest.atMost(wait);
            pending = context.schedule(wait, PunctuationType.WALL_CLOCK_TIME, _ -> commit());
        }
    }

    /** While its group divides the work anew Kafka Streams commits nothing, and is asked again. */
    private void commit() {
        cancel();
        lastMillis = now();
        context.commit();
        Rest.atMost(SOON_AT_MOST_EVERY);
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
