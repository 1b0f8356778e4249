package dev.leash.notifier.delivery;

import dev.leash.wire.due.AlarmClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Store of deadlines, each with a name. Armed deadlines are never moved: one that is no longer due
 * is ignored when its time comes. Deadlines of equal name and time are one.
 */
public final class DeadlineStore {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineStore.class);
    private static final int MAX_AT_ONCE = 1_000;
    private static final Duration RETRY_FAILED_AFTER = Duration.ofMinutes(1);

    private final AlarmClock clock;

    /**
     * The deadlines of a state store.
     *
     * @param onRing is called with the time when a deadline may be due; calls {@link #meetDue}
     * @param nanoTime measures how long that has taken, in nanoseconds
     */
    public DeadlineStore(
            ProcessorContext<?, ?> context,
            String store,
            Consumer<Instant> onRing,
            LongSupplier nanoTime) {
        this.clock = new AlarmClock(context, context.getStateStore(store), onRing, nanoTime);
    }

    /** Arms a deadline. */
    public void arm(Instant at, String name) {
        clock.armIfMissing(at, name);
    }

    /** Disarms the deadlines that are due, and hands over their names. */
    public void meetDue(Instant now, Consumer<String> meet) {
        clock.dealWithDue(
                now,
                MAX_AT_ONCE,
                entry -> {
                    clock.disarm(entry.dueAt(), entry.id());
                    var _ = decide(entry.id(), now, () -> met(meet, entry.id()));
                });
    }

    private static List<Void> met(Consumer<String> meet, String name) {
        meet.accept(name);
        return List.of();
    }

    /**
     * Decides on a due deadline. A decision that fails must not delay the others: an error is
     * logged, and the deadline is armed again in a minute. Failures of Kafka are thrown, since they
     * concern the stores and not the deadline.
     */
    public <S> List<S> decide(String name, Instant now, Supplier<List<S>> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "A deadline could not be processed and is retried in {} s",
                    RETRY_FAILED_AFTER.toSeconds(),
                    e);
            arm(now.plus(RETRY_FAILED_AFTER), name);
            return List.of();
        }
    }
}
