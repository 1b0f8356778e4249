package dev.leash.escalation.alerts;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertCommand.Fire;
import dev.leash.model.alert.AlertDecision;
import dev.leash.model.alert.AlertRules;
import dev.leash.model.alert.AlertTimer;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processor that applies the rules of alerts, stores their result, and forwards it. Everything is
 * computed before anything is written.
 */
final class AlertProcessor implements Processor<String, AlertCommand, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(AlertProcessor.class);
    private static final int MAX_DEADLINES_PER_TICK = 2_000;

    private final LongSupplier nanoTime;
    private final String next;
    private ProcessorContext<String, Object> context;
    private Commits commits;
    private KeyValueStore<String, Alert> alerts;
    private SeenReports seen;
    private AlarmClock clock;

    @SuppressWarnings("NullAway.Init")
    AlertProcessor(LongSupplier nanoTime, String next) {
        this.nanoTime = nanoTime;
        this.next = next;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = new Commits(context);
        alerts = context.getStateStore(AlertsTopology.ALERTS);
        seen = new SeenReports(context);
        clock =
                new AlarmClock(
                        context,
                        context.getStateStore(AlertsTopology.DEADLINES),
                        this::meetDue,
                        nanoTime);
    }

    @Override
    public void process(Record<String, AlertCommand> record) {
        String key = record.key();
        AlertCommand command = record.value();
        Alert before = find(key);
        String repeatOf = command instanceof Fire fire ? seen.incidentOf(fire) : null;
        AlertDecision decision = AlertRules.decide(before, key, command, repeatOf, now());
        carryOut(key, before, decision);
        if (command instanceof Fire fire && repeatOf == null) {
            seen.saw(fire, incident(decision.after()));
        }
        commits.later();
        commits.settle();
    }

    /**
     * The stored alert; null also for one that cannot be read because a newer version wrote it: the
     * alert begins anew, so no report is lost.
     */
    private @Nullable Alert find(String key) {
        try {
            return alerts.get(key);
        } catch (UndecodableException e) {
            LOG.warn("An alert in the store cannot be read, and starts again: {}", e.getMessage());
            return null;
        }
    }

    private static @Nullable String incident(@Nullable Alert alert) {
        return alert == null ? null : alert.link().incidentId();
    }

    private void meetDue(Instant now) {
        try {
            clock.dealWithDue(now, MAX_DEADLINES_PER_TICK, entry -> meet(entry, now));
        } finally {
            commits.settle();
        }
    }

    /**
     * Meets a deadline. A failure must not delay other alerts; the next report of the alert arms it
     * again.
     */
    private void meet(DueIndex.Entry entry, Instant now) {
        try {
            meetEach(entry.id(), now);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A due timer of an alert could not be processed", e);
        }
        clock.disarm(entry.dueAt(), entry.id());
    }

    private void meetEach(String key, Instant now) {
        Alert alert = find(key);
        Map<AlertTimer, Instant> deadlines = alert == null ? Map.of() : alert.deadlines();
        for (Map.Entry<AlertTimer, Instant> deadline : deadlines.entrySet()) {
            if (alert != null && !deadline.getValue().isAfter(now)) {
                AlertCommand meet =
                        new AlertCommand.MeetDeadline(deadline.getKey(), deadline.getValue());
                AlertDecision decision = AlertRules.decide(alert, key, meet, null, now);
                carryOut(key, alert, decision);
                alert = decision.after();
            }
        }
    }

    private void carryOut(String key, @Nullable Alert before, AlertDecision decision) {
        Alert after = decision.after();
        if (after == null) {
            alerts.delete(key);
        } else if (!after.equals(before)) {
            alerts.put(key, after);
        }
        rearm(key, before, after);
        decision.recorded().forEach(event -> forward(key, event, AlertsTopology.EVENTS));
        decision.signals().forEach(signal -> tell(key, signal, next));
        decision.answers()
                .forEach(
                        answer ->
                                tell(
                                        answer.requestId(),
                                        Reply.of(
                                                answer.requestId(),
                                                answer.incidentId(),
                                                answer.outcome()),
                                        AlertsTopology.OUTCOMES));
    }

    private void rearm(String key, @Nullable Alert before, @Nullable Alert after) {
        Instant was = before == null ? null : before.nextDeadline();
        Instant is = after == null ? null : after.nextDeadline();
        if (was != null && !was.equals(is)) {
            clock.disarm(was, key);
        }
        if (is != null && !is.equals(was)) {
            clock.arm(is, key);
        }
    }

    /** Forwards a result that somebody waits for. */
    private void tell(String key, Object value, String sink) {
        commits.soon();
        forward(key, value, sink);
    }

    private void forward(String key, Object value, String sink) {
        commits.later();
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
