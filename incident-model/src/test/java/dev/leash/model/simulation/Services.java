package dev.leash.model.simulation;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Requested;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryInput;
import dev.leash.model.notification.Desk;
import dev.leash.model.notification.DeskRules;
import dev.leash.model.notification.InMemoryFiles;
import dev.leash.model.notification.Limits;
import dev.leash.model.notification.Notice;
import dev.leash.model.notification.Notices;
import dev.leash.model.notification.RetryPolicy;
import dev.leash.model.notification.Step;
import dev.leash.model.triage.Feedback;
import dev.leash.model.triage.Memory;
import dev.leash.model.triage.Numbering;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.Triage;
import dev.leash.model.triage.Triaged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Triage, lifecycle and planning with the topics between them. Each takes one record at a time, and
 * what it does with it happens whole or not at all, as exactly-once processing has it.
 */
final class Services implements Memory {

    private static final DeskRules RULES =
            new DeskRules(
                    RetryPolicy.DEFAULT,
                    new Limits(
                            Map.of(
                                    Channel.SMS,
                                    List.of(new Limits.Limit(3, Duration.ofMinutes(5))),
                                    Channel.VOICE,
                                    List.of(new Limits.Limit(1, Duration.ofMinutes(10))))));

    /** A word of a worker on its way to planning. */
    record Reported(DeliveryId delivery, DeliveryInput input) {}

    final Deque<Signal> signals = new ArrayDeque<>();
    final Deque<Requested> commands = new ArrayDeque<>();
    final Deque<Notice> notices = new ArrayDeque<>();
    final Deque<Reported> receipts = new ArrayDeque<>();

    final Map<String, List<Recorded>> log = new LinkedHashMap<>();
    final Map<String, Incident> incidents = new HashMap<>();
    final InMemoryFiles files = new InMemoryFiles();
    final Map<String, String> incidentBySignal = new HashMap<>();

    private final Map<String, String> openByKey = new HashMap<>();
    private final Directory directory;
    private long opened;

    Services(Directory directory) {
        this.directory = directory;
    }

    void triage(Instant now) {
        Signal signal = signals.remove();
        switch (Triage.decide(this, new Numbering(0, 1), signal)) {
            case Triaged.Open(String id, var key, var open) -> {
                opened++;
                if (key != null) {
                    openByKey.put(key, id);
                }
                ask(signal.id(), id, now, open);
            }
            case Triaged.Attach(String id, var attach) -> ask(signal.id(), id, now, attach);
            case Triaged.Release(String key) -> openByKey.remove(key);
            case Triaged.Hold(String key, String id) -> openByKey.put(key, id);
            case Triaged.Repeat _, Triaged.Ignore _ -> {}
        }
    }

    private void ask(String signalId, String incidentId, Instant now, IncidentCommand command) {
        incidentBySignal.put(signalId, incidentId);
        commands.add(new Requested(signalId, incidentId, now, Actor.source("test"), null, command));
    }

    void decide(Instant now) {
        Requested request = commands.remove();
        decide(request.at(now));
    }

    /** What is due now, as the clock of deadlines proposes it. */
    void meetDeadline(String incidentId, Instant dueAt, Instant now) {
        decide(
                new Requested(
                        "due-" + incidentId + "-" + dueAt.toEpochMilli(),
                        incidentId,
                        now,
                        Actor.timer(),
                        null,
                        new IncidentCommand.MeetDeadline(dueAt)));
    }

    private void decide(Requested asked) {
        Incident before = stateOf(asked.incidentId());
        Requested request = asked.at(Lifecycle.notBefore(before, asked.at()));
        var decision = Lifecycle.decide(before, request, directory);
        Incident after = before;
        for (Recorded recorded : Lifecycle.record(before, request, decision)) {
            after = Lifecycle.evolve(after, recorded);
            log.computeIfAbsent(recorded.incidentId(), _ -> new ArrayList<>()).add(recorded);
            notices.addAll(Notices.of(recorded, (Incident.Known) after));
        }
        incidents.put(request.incidentId(), after);
        Feedback.of(before, after).ifPresent(signals::add);
        Feedback.bounced(request, decision.outcome()).ifPresent(signals::add);
    }

    Incident stateOf(String incidentId) {
        return incidents.getOrDefault(incidentId, Incident.UNREPORTED);
    }

    void plan(Instant now) {
        carryOut(desk(now).hear(notices.remove()));
    }

    void receive(Instant now) {
        Reported reported = receipts.remove();
        carryOut(desk(now).receive(reported.delivery(), reported.input()));
    }

    void meetDeadline(Delivery delivery, Instant now) {
        carryOut(desk(now).meetDeadline(delivery));
    }

    void takeTurn(InMemoryFiles.Line line, Instant now) {
        files.turns.remove(line);
        carryOut(desk(now).takeTurn(line.person(), line.channel()));
    }

    private Desk desk(Instant now) {
        return new Desk(files, directory, RULES, now);
    }

    private void carryOut(List<Step> steps) {
        files.carryOut(steps);
        commands.addAll(files.asked);
        files.asked.clear();
    }

    @Override
    public Optional<String> incidentOfSignal(String signalId) {
        return Optional.ofNullable(incidentBySignal.get(signalId));
    }

    @Override
    public Optional<String> openIncident(String key) {
        return Optional.ofNullable(openByKey.get(key));
    }

    @Override
    public long opened() {
        return opened;
    }
}
