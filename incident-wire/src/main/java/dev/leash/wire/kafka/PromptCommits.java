package dev.leash.wire.kafka;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Lets a processor's work be committed also after somebody has set the clock back. Kafka Streams
 * waits until its interval has passed since the last commit, as the clock has it: set back by an
 * hour, it would commit nothing for an hour, and the broker would undo every transaction. What a
 * processor asks for is committed at once.
 */
@UntilKafka("4.4")
public final class PromptCommits {

    /**
     * The latest each thread has seen. It outlives the tasks of its thread, as the time of the
     * thread's last commit does.
     */
    private static final ThreadLocal<AtomicLong> LATEST = ThreadLocal.withInitial(AtomicLong::new);

    private final ProcessorContext<?, ?> context;
    private final AtomicLong latestMillis;

    /** Watches the clock of a processor; made and used by the thread that runs it. */
    public PromptCommits(ProcessorContext<?, ?> context) {
        this(context, LATEST.get());
    }

    PromptCommits(ProcessorContext<?, ?> context, AtomicLong latestMillis) {
        this.context = context;
        this.latestMillis = latestMillis;
    }

    /** To be called whenever something is done: with each record, and each time the clock rings. */
    public void ask() {
        long now = context.currentSystemTimeMs();
        if (now < latestMillis.get()) {
            context.commit();
        } else {
            latestMillis.set(now);
        }
    }
}
