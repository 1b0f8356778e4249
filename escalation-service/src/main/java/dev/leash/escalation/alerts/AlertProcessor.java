package dev.leash.escalation.alerts;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertCommand;
import dev.leash.model.alert.AlertDeadlines;
import dev.leash.model.alert.AlertDecision;
import dev.leash.model.alert.AlertRules;
import dev.leash.model.alert.AlertTimer;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.due.AlarmClock;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
 * Asks the rules of alerts, remembers their answer, and passes it on. What they decided is computed
 * before anything is written.
 */
final class AlertProcessor implements Processor<String, AlertCommand, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(AlertProcessor.class);
    private static final int MAX_DEADLINES_PER_TICK = 2_000;

    /** How long after its deadline an alert that cannot be read is looked at again. */
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(5);

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
        Alert before;
        try {
            before = alerts.get(key);
        } catch (UndecodableException e) {
            LOG.warn("An alert in the store cannot be read, and is passed by: {}", e.getMessage());
            passBy(key, command);
            return;
        }
        AlertDecision decision = AlertRules.decide(before, key, command, seen.of(command), now());
        if (decision.remembered() != null) {
            seen.saw(command, decision.remembered());
        }
        carryOut(key, before, decision);
        settle();
    }

    /** A newer version wrote it, and was taken back: it stays for when that comes again. */
    private void passBy(String key, AlertCommand command) {
        passOn(key, AlertRules.unread(key, command));
        settle();
    }

    private void settle() {
        commits.later();
        commits.settle();
    }

    private void meetDue(Instant now) {
        try {
            clock.dealWithDue(now, MAX_DEADLINES_PER_TICK, entry -> meet(entry, now));
        } finally {
            commits.settle();
        }
    }

    /** One alert must not keep the others waiting, nor be forgotten. */
    private void meet(DueIndex.Entry entry, Instant now) {
        try {
            meetEach(entry.id(), now);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A due timer of an alert could not be processed, and is tried again", e);
            clock.arm(now.plus(LOOKS_AGAIN), entry.id());
        }
        clock.disarm(entry.dueAt(), entry.id());
    }

    private void meetEach(String key, Instant now) {
        Alert alert = alerts.get(key);
        Map<AlertTimer, Instant> deadlines = alert == null ? Map.of() : AlertDeadlines.of(alert);
        for (Map.Entry<AlertTimer, Instant> deadline : deadlines.entrySet()) {
            if (alert != null && !deadline.getValue().isAfter(now)) {
                AlertDecision decision =
                        AlertRules.meet(alert, deadline.getKey(), deadline.getValue(), now);
                carryOut(key, alert, decision);
                alert = decision.after();
            }
        }
        if (alert != null) {
            alert.nextDeadline().ifPresent(due -> clock.armIfMissing(due, key));
        }
    }

    private void carryOut(String key, @Nullable Alert before, AlertDecision decision) {
        Alert after = decision.after();
        if (after == null && before != null) {
            alerts.delete(key);
        } else if (after != null && !after.equals(before)) {
            alerts.put(key, after);
        }
        rearm(key, before, after);
        passOn(key, decision);
    }

    private void passOn(String key, AlertDecision decision) {
        decision.recorded().forEach(event -> forward(key, event, AlertsTopology.EVENTS));
        decision.signals().forEach(signal -> tell(key, signal, next));
        decision.answers().forEach(this::answer);
    }

    private void answer(AlertDecision.Answered answer) {
        String requestId = answer.requestId();
        tell(
                requestId,
                Reply.of(requestId, answer.incidentId(), answer.outcome()),
                AlertsTopology.OUTCOMES);
    }

    private void rearm(String key, @Nullable Alert before, @Nullable Alert after) {
        Optional<Instant> was = Optional.ofNullable(before).flatMap(Alert::nextDeadline);
        Optional<Instant> is = Optional.ofNullable(after).flatMap(Alert::nextDeadline);
        if (!was.equals(is)) {
            was.ifPresent(due -> clock.disarm(due, key));
            is.ifPresent(due -> clock.arm(due, key));
        }
    }

    /** Somebody waits for it. */
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
