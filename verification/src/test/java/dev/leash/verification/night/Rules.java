package dev.leash.verification.night;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.directory.Channel;
import dev.leash.model.event.RecipientUpdates;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryInput;
import dev.leash.model.notification.DeliveryPlanner;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.PlannerConfig;
import dev.leash.model.notification.PlannerEffect;
import dev.leash.model.notification.RateLimits;
import dev.leash.model.triage.Feedback;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.Triage;
import dev.leash.model.triage.TriageOutcome;
import dev.leash.model.triage.TriageState;
import dev.leash.model.triage.TriageSubject;
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

/** Triage, lifecycle and planning, each doing at once what it is given. */
final class Rules implements TriageState {

    final List<IncidentRecord> events = new ArrayList<>();
    final List<DeliveryRecord> deliveryEvents = new ArrayList<>();
    final Drawers drawers = new Drawers();
    final Map<String, Incident> incidents = new LinkedHashMap<>();

    private static final PlannerConfig DESK =
            new PlannerConfig(
                    PlannerConfig.RETRY,
                    new RateLimits(
                            Map.of(
                                    Channel.EMAIL,
                                    List.of(new RateLimits.Limit(4, Duration.ofMinutes(1))))));

    private final Team team = new Team();
    private final Deque<CommandEnvelope> commands = new ArrayDeque<>();
    private final Map<String, String> incidentBySignal = new HashMap<>();
    private final Map<String, List<String>> claimantsByKey = new HashMap<>();
    private long opened;

    void triage(Signal signal, Instant now) {
        switch (Triage.decide(this, signal, team, now).triaged()) {
            case TriageOutcome.Open(String id, var key, var open, _) -> {
                opened++;
                if (key != null) {
                    claimantsByKey.put(key, List.of(id));
                }
                bring(signal.id(), id, now, open);
            }
            case TriageOutcome.Attach(String id, var attach, _) ->
                    bring(signal.id(), id, now, attach);
            case TriageOutcome.Ask(String id, _, var request) ->
                    bring(signal.id(), id, now, request.command());
            case TriageOutcome.Claimed(String key, var incidents) ->
                    claimantsByKey.put(key, incidents);
            case TriageOutcome.Draft _,
                    TriageOutcome.Note _,
                    TriageOutcome.Repeat _,
                    TriageOutcome.Held _,
                    TriageOutcome.Suppressed _,
                    TriageOutcome.Nothing _ -> {}
        }
    }

    private void bring(String signalId, String id, Instant now, IncidentCommand command) {
        incidentBySignal.put(signalId, id);
        decide(new CommandEnvelope(signalId, id, now, Actor.source("test"), null, command));
    }

    void decide(CommandEnvelope request) {
        Incident before = incident(request.incidentId());
        var decision = Lifecycle.decide(before, request, team);
        for (IncidentRecord recorded : Lifecycle.record(before, request, decision)) {
            Incident.Known after =
                    (Incident.Known) Lifecycle.evolve(incident(request.incidentId()), recorded);
            incidents.put(request.incidentId(), after);
            events.add(recorded);
            RecipientUpdates.of(recorded, after)
                    .forEach(notice -> carryOut(planner(request.at()).hear(notice)));
        }
        Feedback.of(before, incident(request.incidentId()))
                .forEach(signal -> triage(signal, request.at()));
        while (!commands.isEmpty()) {
            decide(commands.remove().at(request.at()));
        }
    }

    void receive(DeliveryId delivery, DeliveryInput input, Instant now) {
        carryOut(planner(now).receive(delivery, input));
        while (!commands.isEmpty()) {
            decide(commands.remove().at(now));
        }
    }

    void meetDeadline(Delivery delivery, Instant now) {
        carryOut(planner(now).meetDeadline(delivery));
    }

    void takeTurns(Instant now) {
        for (Recipient to : drawers.due(now)) {
            carryOut(planner(now).takeTurn(to));
        }
    }

    private DeliveryPlanner planner(Instant now) {
        return new DeliveryPlanner(drawers, team, DESK, now);
    }

    private void carryOut(List<PlannerEffect> steps) {
        for (PlannerEffect step : steps) {
            switch (step) {
                case PlannerEffect.Tell(var fact) -> deliveryEvents.add(fact);
                case PlannerEffect.Ask(var request) -> commands.add(request);
                case PlannerEffect _ -> drawers.carryOut(step);
            }
        }
    }

    /** Senders here choose no ids. */
    @Override
    public Optional<String> digestOfSignal(String signalId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> incidentOfSignal(String signalId) {
        return Optional.ofNullable(incidentBySignal.get(signalId));
    }

    @Override
    public List<String> claimants(String key) {
        return claimantsByKey.getOrDefault(key, List.of());
    }

    @Override
    public Optional<TriageSubject> state(String subject) {
        return Optional.empty();
    }

    @Override
    public long opened() {
        return opened;
    }

    Incident incident(String id) {
        return incidents.getOrDefault(id, Incident.UNREPORTED);
    }
}
