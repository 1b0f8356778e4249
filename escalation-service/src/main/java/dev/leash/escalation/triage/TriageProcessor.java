package dev.leash.escalation.triage;

import dev.leash.model.alert.AlertCommand;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.triage.DedupKey;
import dev.leash.model.triage.Numbering;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.Triage;
import dev.leash.model.triage.TriageOutcome;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Processor that applies the rules of triage, stores their result, and forwards it. Everything is
 * computed before anything is written.
 */
final class TriageProcessor implements Processor<String, Signal, String, Object> {

    private final int partitions;
    private final String next;
    private ProcessorContext<String, Object> context;
    private Commits commits;
    private StoredMemory memory;
    private Numbering numbering;

    @SuppressWarnings("NullAway.Init")
    TriageProcessor(int partitions, String next) {
        this.partitions = partitions;
        this.next = next;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = new Commits(context);
        memory = new StoredMemory(processorContext);
        numbering = new Numbering(processorContext.taskId().partition(), partitions);
    }

    @Override
    public void process(Record<String, Signal> record) {
        Signal signal = record.value();
        TriageOutcome triaged = Triage.decide(memory, numbering, signal);
        switch (triaged) {
            case TriageOutcome.Open(String incidentId, var key, var open, var explanation) -> {
                memory.opened(incidentId, key);
                memory.saw(open.signalId(), incidentId, digest(signal, open.signalId()));
                ask(open.signalId(), incidentId, open.report(), open);
                answer(signal, incidentId, new Outcome.Accepted(explanation));
                tellAlert(signal, incidentId);
            }
            case TriageOutcome.Attach(String incidentId, var attach) -> {
                memory.saw(attach.signalId(), incidentId, digest(signal, attach.signalId()));
                ask(attach.signalId(), incidentId, attach.report(), attach);
                tellAlert(signal, incidentId);
            }
            case TriageOutcome.Repeat(String incidentId) -> {
                answer(
                        signal,
                        incidentId,
                        new Outcome.AlreadyDone(
                                OutcomeCode.ALREADY_REPORTED,
                                "This report was received before, as incident "
                                        + incidentId
                                        + "."));
                tellAlert(signal, incidentId);
            }
            case TriageOutcome.Claimed(String key, var incidents) -> memory.claimed(key, incidents);
            case TriageOutcome.Ignore _ -> {}
        }
        commits.later();
        commits.settle();
    }

    /**
     * The digest to store; null when the sender did not choose the id, or when the id contains the
     * digest.
     */
    private static @Nullable String digest(Signal signal, String signalId) {
        return signal instanceof Signal.Declared declared && declared.id().equals(signalId)
                ? declared.digest()
                : null;
    }

    private void ask(String signalId, String incidentId, Report report, IncidentCommand command) {
        Actor actor = Actor.source(report.source());
        forward(
                incidentId,
                new CommandEnvelope(signalId, incidentId, now(), actor, null, command),
                next);
    }

    /** Tells an alert that asked which incident it belongs to, whatever the outcome was. */
    private void tellAlert(Signal signal, String incidentId) {
        if (signal instanceof Signal.Declared declared) {
            String key = DedupKey.of(declared.report());
            if (key != null) {
                forward(key, new AlertCommand.Join(incidentId), TriageTopology.ALERTS);
            }
        }
    }

    private void answer(Signal signal, String incidentId, Outcome.Decided outcome) {
        String requestId = signal.requestId();
        if (requestId != null) {
            forward(requestId, Reply.of(requestId, incidentId, outcome), TriageTopology.OUTCOMES);
        }
    }

    /** Forwards a result; somebody waits for every one of them. */
    private void forward(String key, Object value, String sink) {
        commits.soon();
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
