package dev.leash.model.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Decision;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Triage and lifecycle with what is between them, as far as metrics and drafts need them. Signals
 * and commands wait in queues, as in topics, and are taken in any order that a restart allows.
 */
final class DraftWorld {

    final Map<String, Incident> incidents = new LinkedHashMap<>();
    final List<IncidentRecord> log = new ArrayList<>();
    private final TestMemory memory = new TestMemory();
    private final InMemoryDirectory directory;
    private final Deque<Signal> signals = new ArrayDeque<>();
    private final Deque<CommandEnvelope> commands = new ArrayDeque<>();
    private final List<String> metrics;
    private int requests;
    private Instant now;

    DraftWorld(InMemoryDirectory directory, List<String> metrics, Instant start) {
        this.directory = directory;
        this.metrics = metrics;
        this.now = start;
    }

    Instant now() {
        return now;
    }

    void send(Signal signal) {
        signals.add(signal);
    }

    String newId() {
        return "r" + ++requests;
    }

    void ask(String incidentId, Actor actor, IncidentCommand command) {
        commands.add(new CommandEnvelope(newId(), incidentId, now, actor, null, command));
    }

    /** Takes what waits, until nothing does. */
    void settle() {
        while (!signals.isEmpty() || !commands.isEmpty()) {
            if (commands.isEmpty()) {
                triage(signals.poll());
            } else {
                decide(commands.poll());
            }
        }
    }

    /** Lets time pass, meeting each deadline when it is due, or so much later. */
    void pass(Duration time, Duration late) {
        Instant until = now.plus(time);
        for (Instant due = nextDue(); !due.plus(late).isAfter(until); due = nextDue()) {
            now = now.isAfter(due.plus(late)) ? now : due.plus(late);
            meet(due);
            settle();
        }
        now = until;
    }

    private Instant nextDue() {
        Instant next = Instant.MAX.minus(Duration.ofDays(1));
        for (String metric : metrics) {
            for (Instant due : deadlines(metric).values()) {
                next = due.isBefore(next) ? due : next;
            }
        }
        for (Incident incident : incidents.values()) {
            Instant due = incident.deadlines().get(Timer.DRAFT_EXPIRY);
            next = due != null && due.isBefore(next) ? due : next;
        }
        return next;
    }

    private Map<TriageTimer, Instant> deadlines(String metric) {
        return memory.state(MetricWatch.subject(metric))
                .map(TriageSubject::deadlines)
                .orElse(Map.of());
    }

    private void meet(Instant due) {
        for (String metric : metrics) {
            deadlines(metric)
                    .forEach(
                            (timer, at) -> {
                                if (at.equals(due)) {
                                    send(
                                            new Signal.MeetDeadline(
                                                    timer, MetricWatch.subject(metric), at));
                                }
                            });
        }
        incidents.forEach(
                (id, incident) -> {
                    if (due.equals(incident.deadlines().get(Timer.DRAFT_EXPIRY))) {
                        ask(
                                id,
                                Actor.timer(),
                                new IncidentCommand.MeetDeadline(Timer.DRAFT_EXPIRY, due));
                    }
                });
    }

    private void triage(Signal signal) {
        switch (memory.triage(signal, directory, now)) {
            case TriageOutcome.Draft(String id, _, var draft) ->
                    ask(id, Actor.source("metrics"), draft);
            case TriageOutcome.Note(String id, _, var source, var text) -> {
                assertThat(incidents.get(id)).isInstanceOf(Incident.Known.class);
                ask(id, Actor.source(source), new IncidentCommand.AddNote(text));
            }
            case TriageOutcome _ -> {}
        }
    }

    private void decide(CommandEnvelope request) {
        Incident before = incidents.getOrDefault(request.incidentId(), Incident.UNREPORTED);
        Decision decision = Lifecycle.decide(before, request, directory);
        Incident after = before;
        for (IncidentRecord recorded : Lifecycle.record(before, request, decision)) {
            after = Lifecycle.evolve(after, recorded);
            log.add(recorded);
        }
        incidents.put(request.incidentId(), after);
        ServiceClaims.feedback(before, after, directory).forEach(this::send);
    }

    List<IncidentRecord> events(Class<? extends IncidentEvent> kind) {
        return log.stream().filter(recorded -> kind.isInstance(recorded.event())).toList();
    }

    static InMemoryDirectory team(EscalationPath path) {
        return new InMemoryDirectory().knows("alice").onCall("alice").has(path);
    }
}
