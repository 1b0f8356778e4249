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
 * When things are looked at again, each under a name. A deadline that was armed stays: when it
 * comes, what is no longer due is passed over. Those of one name and moment are met together.
 */
public final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int MAX_AT_ONCE = 1_000;
    private static final Duration RETRY_FAILED_AFTER = Duration.ofMinutes(1);

    private final AlarmClock clock;

    /**
     * The deadlines of a store.
     *
     * @param onRing is told the time; it {@linkplain #meetDue meets what is due}
     * @param nanoTime measures how long that has taken, in nanoseconds
     */
    public Deadlines(
            ProcessorContext<?, ?> context,
            String store,
            Consumer<Instant> onRing,
            LongSupplier nanoTime) {
        this.clock = new AlarmClock(context, context.getStateStore(store), onRing, nanoTime);
    }

    /** Has something looked at then. */
    public void arm(Instant at, String name) {
        clock.armIfMissing(at, name);
    }

    /** Names what is due, which is no longer armed then. */
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
     * What is decided about something that is due. What cannot be decided must not keep the others
     * waiting: nothing is done, and it is tried again in a minute, loudly. What Kafka throws is about
     * the stores, and not about what is due: the clock rings again.
     */
    public <S> List<S> decide(String name, Instant now, Supplier<List<S>> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "A deadline cannot be met and is tried again in {} s",
                    RETRY_FAILED_AFTER.toSeconds(),
                    e);
            arm(now.plus(RETRY_FAILED_AFTER), name);
            return List.of();
        }
    }
}
