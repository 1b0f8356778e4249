package dev.leash.escalation.triage;

import dev.leash.model.alert.AlertCommand;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.triage.ServiceClaims;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.Triage;
import dev.leash.model.triage.TriageDecision;
import dev.leash.model.triage.TriageOutcome;
import dev.leash.model.triage.TriageSubject;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.directory.StoredDirectory;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Processor that applies the rules of triage, stores their result, and forwards it. Everything is
 * computed before anything is written.
 */
final class TriageProcessor implements Processor<String, Signal, String, Object> {

    /** How an answer says that it is about no incident. */
    private static final String NO_INCIDENT = "";

    private final EscalationPath defaultPath;
    private final boolean drafts;
    private final LongSupplier nanoTime;
    private final String next;
    private ProcessorContext<String, Object> context;
    private Commits commits;
    private StoredMemory memory;
    private Directory directory;
    private TriageTimers timers;

    @SuppressWarnings("NullAway.Init")
    TriageProcessor(
            EscalationPath defaultPath, boolean drafts, LongSupplier nanoTime, String next) {
        this.defaultPath = defaultPath;
        this.drafts = drafts;
        this.nanoTime = nanoTime;
        this.next = next;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        commits = new Commits(context);
        memory = new StoredMemory(processorContext);
        directory =
                new StoredDirectory(
                        new DirectoryStore(processorContext.getStateStore(DirectoryStore.NAME)),
                        defaultPath,
                        Directory.REOPEN_FOR,
                        drafts);
        timers =
                new TriageTimers(processorContext, nanoTime, memory, this::decide, commits::settle);
    }

    @Override
    public void process(Record<String, Signal> record) {
        decide(record.value());
        commits.settle();
    }

    private void decide(Signal signal) {
        TriageDecision decision = Triage.decide(memory, signal, directory, now());
        commits.later();
        keep(decision.before(), decision.after());
        carryOut(signal, decision.triaged());
    }

    private void keep(@Nullable TriageSubject before, @Nullable TriageSubject after) {
        if (after != null) {
            memory.put(after);
        } else if (before != null) {
            memory.remove(before.subject());
        }
        timers.rearm(before, after);
    }

    private void carryOut(Signal signal, TriageOutcome triaged) {
        switch (triaged) {
            case TriageOutcome.Open(String incidentId, var key, var open, var explanation) -> {
                memory.opened(incidentId, key);
                memory.saw(open.signalId(), incidentId, digest(signal, open.signalId()));
                ask(open.signalId(), incidentId, open.report().source(), open);
                claim(ServiceClaims.keys(open.report(), directory), incidentId);
                answer(signal, incidentId, new Outcome.Accepted(explanation));
                tellAlert(key, new AlertCommand.Join(incidentId, open.routing()));
            }
            case TriageOutcome.Draft(String incidentId, var services, var draft) -> {
                memory.opened(incidentId, null);
                memory.saw(draft.signalId(), incidentId, null);
                claim(services, incidentId);
                ask(draft.signalId(), incidentId, draft.report().source(), draft);
                answer(signal, incidentId, new Outcome.Accepted());
            }
            case TriageOutcome.Note(String incidentId, var requestId, var source, var text) -> {
                ask(requestId, incidentId, source, new IncidentCommand.AddNote(text));
                answer(signal, incidentId, new Outcome.Accepted());
            }
            case TriageOutcome.Attach(String incidentId, var attach, var joining) -> {
                memory.saw(attach.signalId(), incidentId, digest(signal, attach.signalId()));
                ask(attach.signalId(), incidentId, attach.report().source(), attach);
                if (joining != null) {
                    join(incidentId, joining);
                } else if (attach.reason() != AttachReason.RECOVERED) {
                    tellAlert(DedupKey.of(attach.report()), new AlertCommand.Join(incidentId));
                }
            }
            case TriageOutcome.Ask(String incidentId, String source, var request) ->
                    ask(signal.id(), incidentId, source, request.command());
            case TriageOutcome.Repeat(String incidentId, boolean isOpen) -> {
                answer(signal, incidentId, receivedBefore(incidentId));
                if (isOpen) {
                    tellAlert(key(signal), new AlertCommand.Join(incidentId));
                }
            }
            case TriageOutcome.Held(String incidentId) ->
                    tellAlert(key(signal), new AlertCommand.Join(incidentId));
            case TriageOutcome.Suppressed suppressed -> {
                answer(signal, NO_INCIDENT, suppressed.outcome());
                tellAlert(
                        suppressed.key(),
                        new AlertCommand.Suppress(suppressed.why(), suppressed.routing()));
            }
            case TriageOutcome.Claimed(String key, var incidents) -> memory.claimed(key, incidents);
            case TriageOutcome.Nothing(var outcome) -> answer(signal, NO_INCIDENT, outcome);
        }
    }

    private static Outcome.AlreadyDone receivedBefore(String incidentId) {
        return new Outcome.AlreadyDone(
                OutcomeCode.ALREADY_REPORTED,
                "This report was received before, as incident %s.".formatted(incidentId));
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

    private void claim(List<String> keys, String incidentId) {
        ServiceClaims.claimed(memory, keys, incidentId)
                .forEach(claim -> memory.claimed(claim.key(), claim.incidents()));
    }

    private void ask(String signalId, String incidentId, String source, IncidentCommand command) {
        Actor actor = Actor.source(source);
        forward(
                incidentId,
                new CommandEnvelope(signalId, incidentId, now(), actor, null, command),
                next);
    }

    /** An alert that asked where it belongs is told, however the answer came about. */
    private void tellAlert(@Nullable String key, AlertCommand word) {
        if (key != null) {
            forward(key, word, TriageTopology.ALERTS);
        }
    }

    /** The incident claims the key of an alert that came to it by its group. */
    private void join(String incidentId, TriageOutcome.Joining joining) {
        if (joining.key() != null) {
            memory.claimed(joining.key(), List.of(incidentId));
            tellAlert(joining.key(), new AlertCommand.Join(incidentId, joining.routing()));
        }
    }

    private static @Nullable String key(Signal signal) {
        return switch (signal) {
            case Signal.Declared declared -> DedupKey.of(declared.report());
            case Signal.Counted counted -> DedupKey.of(counted.report());
            case Signal.Recovered _,
                    Signal.Asked _,
                    Signal.TestRequested _,
                    Signal.Sampled _,
                    Signal.DraftDismissed _,
                    Signal.Ended _,
                    Signal.Reopened _,
                    Signal.MeetDeadline _ ->
                    null;
        };
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
