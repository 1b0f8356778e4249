package dev.leash.escalation.triage;

import dev.leash.model.triage.Signal;
import dev.leash.model.triage.TriageState;
import dev.leash.model.triage.TriageSubject;
import dev.leash.model.triage.TriageTimer;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deadlines of triage: an index of what it keeps. What is due is proposed to it as a signal
 * like any other, and what is stale it refuses itself.
 */
final class TriageTimers {

    private static final Logger LOG = LoggerFactory.getLogger(TriageTimers.class);
    private static final int MAX_PER_RING = 2_000;

    /** Nothing else is looked at when the clock rings. */
    private static final Duration WHILE_NOTHING_IS_DUE = Duration.ofMinutes(1);

    /** How long after it was due a timer is looked at again that only a newer version knows. */
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(5);

    private final AlarmClock clock;
    private final TriageState memory;
    private final Consumer<Signal> propose;

    /**
     * The timers of a task.
     *
     * @param memory what triage keeps
     * @param propose decides what is due, and carries it out
     * @param settled is told that all that was due is done
     */
    TriageTimers(
            ProcessorContext<?, ?> context,
            LongSupplier nanoTime,
            TriageState memory,
            Consumer<Signal> propose,
            Runnable settled) {
        this.memory = memory;
        this.propose = propose;
        this.clock =
                new AlarmClock(
                        context,
                        context.getStateStore(TriageTopology.DEADLINES),
                        now -> ring(now, settled),
                        nanoTime,
                        WHILE_NOTHING_IS_DUE);
    }

    private void ring(Instant now, Runnable settled) {
        try {
            clock.dealWithDue(now, MAX_PER_RING, due -> meet(due, now));
        } finally {
            settled.run();
        }
    }

    /** One deadline that cannot be decided must not keep the others waiting. */
    private void meet(Entry due, Instant now) {
        TriageTimer timer = TriageTimer.of(due.timer());
        if (timer == TriageTimer.UNKNOWN) {
            clock.arm(new Entry(now.plus(LOOKS_AGAIN), due.id(), due.timer()));
        } else {
            propose(due.id(), timer, due.dueAt());
        }
        clock.disarm(due);
    }

    /** The entry may be later than what it stands for, where an older version has put it off. */
    private void propose(String subject, TriageTimer timer, Instant dueAt) {
        Instant armed =
                memory.state(subject)
                        .map(state -> state.deadlines().get(timer))
                        .filter(at -> at.isBefore(dueAt))
                        .orElse(dueAt);
        try {
            propose.accept(new Signal.MeetDeadline(timer, subject, armed));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("What was due by the timer {} could not be done", timer, e);
        }
    }

    /** Arms what is waited for now, instead of what was waited for before. */
    void rearm(@Nullable TriageSubject before, @Nullable TriageSubject after) {
        Set<Entry> was = of(before);
        Set<Entry> is = of(after);
        was.stream().filter(entry -> !is.contains(entry)).forEach(clock::disarm);
        is.stream().filter(entry -> !was.contains(entry)).forEach(clock::arm);
    }

    private static Set<Entry> of(@Nullable TriageSubject state) {
        Set<Entry> entries = new HashSet<>();
        if (state != null) {
            state.deadlines()
                    .forEach(
                            (timer, dueAt) ->
                                    entries.add(new Entry(dueAt, state.subject(), timer.key())));
        }
        return entries;
    }
}
