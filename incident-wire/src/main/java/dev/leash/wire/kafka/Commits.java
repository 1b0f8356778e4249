package dev.leash.wire.kafka;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which the work of a processor is committed: at once when somebody waits for it,
 * and else together with what comes in the next moment. A transaction costs the broker nearly the
 * same whatever is in it, and all that a thread has done is in one.
 */
public final class Commits {

    /** In a storm, transactions of this length cost little beside what is in them. */
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(10);

    /** Nobody looks at the fate of a delivery sooner; and what is sent is known twice until then. */
    private static final Duration LATER = Duration.ofMillis(200);

    /** When the thread last committed; its tasks do so together. */
    private static final ThreadLocal<AtomicLong> LAST_NANOS =
            ThreadLocal.withInitial(
                    () -> new AtomicLong(System.nanoTime() - AT_MOST_EVERY.toNanos()));

    private final ProcessorContext<?, ?> context;
    private final AtomicLong lastNanos = LAST_NANOS.get();
    private @Nullable Cancellable pending;
    private long pendingNanos;

    /** Commits what a processor does; made and used by the thread that runs it. */
    public Commits(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** Somebody waits for what was done. */
    public void soon() {
        long allowedIn = lastNanos.get() + AT_MOST_EVERY.toNanos() - System.nanoTime();
        if (allowedIn <= 0) {
            now();
        } else {
            within(Duration.ofNanos(allowedIn));
        }
    }

    /** Nobody waits for what was done. */
    public void later() {
        within(LATER);
    }

    private void now() {
        lastNanos.set(System.nanoTime());
        cancel();
        context.commit();
    }

    private void within(Duration wait) {
        long at = System.nanoTime() + wait.toNanos();
        if (pending == null || at < pendingNanos) {
            cancel();
            pendingNanos = at;
            Rest.atMost(wait);
            pending =
                    context.schedule(
                            wait.plusMillis(1), PunctuationType.WALL_CLOCK_TIME, _ -> now());
        }
    }

    private void cancel() {
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
    }
}
