package dev.leash.model.simulation;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Directory;
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
import dev.leash.model.notification.InMemoryPlannerState;
import dev.leash.model.notification.PlannerConfig;
import dev.leash.model.notification.PlannerEffect;
import dev.leash.model.notification.RateLimits;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.model.triage.Feedback;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.Triage;
import dev.leash.model.triage.TriageDecision;
import dev.leash.model.triage.TriageOutcome;
import dev.leash.model.triage.TriageState;
import dev.leash.model.triage.TriageSubject;
import dev.leash.model.triage.TriageTimer;
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
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Triage, lifecycle and planning with the topics between them. Each takes one record at a time, and
 * what it does with it happens whole or not at all, as exactly-once processing has it.
 */
final class Services implements TriageState {

    private static final PlannerConfig RULES =
            new PlannerConfig(
                    PlannerConfig.RETRY,
                    new RateLimits(
                            Map.of(
                                    Channel.SMS,
                                    List.of(new RateLimits.Limit(3, Duration.ofMinutes(5))),
                                    Channel.VOICE,
                                    List.of(new RateLimits.Limit(1, Duration.ofMinutes(10))))));

    /** A word of a worker on its way to planning. */
    record Reported(DeliveryId delivery, DeliveryInput input) {}

    final List<Signal> signals = new ArrayList<>();
    final List<CommandEnvelope> commands = new ArrayList<>();
    final Deque<RecipientUpdate> notices = new ArrayDeque<>();
    final List<Reported> receipts = new ArrayList<>();

    final Map<String, List<IncidentRecord>> log = new LinkedHashMap<>();
    final Map<String, Incident> incidents = new HashMap<>();
    final InMemoryPlannerState files = new InMemoryPlannerState();
    final Map<String, TriageSubject> kept = new TreeMap<>();
    final Map<String, String> incidentBySignal = new HashMap<>();
    final Map<String, HeldBack> suppressed = new LinkedHashMap<>();

    /** A report that pages nobody, and why. */
    record HeldBack(Signal signal, TriageOutcome.Suppressed why, Instant since) {}

    private final Map<String, List<String>> claimantsByKey = new HashMap<>();
    private final Directory directory;
    private final FaultInjection mischief;
    private long opened;

    Services(Directory directory, FaultInjection mischief) {
        this.directory = directory;
        this.mischief = mischief;
    }

    /** Signals come from many producers, in any order; so do commands and receipts. */
    void triage(Instant now, RandomGenerator random) {
        Signal signal = signals.remove(random.nextInt(signals.size()));
        if (mischief == FaultInjection.LOSE_A_SIGNAL && random.nextInt(50) == 0) {
            return;
        }
        triage(signal, now);
    }

    /** What is due now of triage, as the clock of deadlines proposes it. */
    void meetDeadline(TriageSubject kept, TriageTimer timer, Instant dueAt, Instant now) {
        triage(new Signal.MeetDeadline(timer, kept.subject(), dueAt), now);
    }

    private void triage(Signal signal, Instant now) {
        TriageDecision decision = Triage.decide(this, signal, directory, now);
        keep(decision);
        switch (decision.triaged()) {
            case TriageOutcome.Open(String id, var key, var open, _) -> {
                opened++;
                if (key != null) {
                    claimantsByKey.put(key, List.of(id));
                }
                ask(signal.id(), id, now, open);
            }
            case TriageOutcome.Attach(String id, var attach, var joining) -> {
                if (joining != null && joining.key() != null) {
                    claimantsByKey.put(joining.key(), List.of(id));
                }
                ask(signal.id(), id, now, attach);
            }
            case TriageOutcome.Suppressed suppressed -> suppress(signal, suppressed, now);
            case TriageOutcome.Ask(String id, _, var request) ->
                    ask(signal.id(), id, now, request.command());
            case TriageOutcome.Claimed(String key, var incidents) ->
                    claimantsByKey.put(key, incidents);
            case TriageOutcome.Draft _,
                    TriageOutcome.Note _,
                    TriageOutcome.Repeat _,
                    TriageOutcome.Held _,
                    TriageOutcome.Nothing _ -> {}
        }
    }

    private void suppress(Signal signal, TriageOutcome.Suppressed why, Instant now) {
        suppressed.put(signal.id(), new HeldBack(signal, why, now));
    }

    /** A silenced alert asks again every minute, as long as it fires. */
    Optional<Runnable> dueSilence(Instant now) {
        return suppressed.values().stream()
                .filter(it -> it.why().why().isSilence())
                .filter(it -> !it.since().plus(Duration.ofMinutes(1)).isAfter(now))
                .findFirst()
                .map(it -> () -> askAgain(it.signal(), now));
    }

    /** Every silenced alert asks now. */
    void askSilenced(Instant now) {
        List.copyOf(suppressed.values()).stream()
                .filter(it -> it.why().why().isSilence())
                .forEach(it -> askAgain(it.signal(), now));
    }

    private void askAgain(Signal signal, Instant now) {
        suppressed.remove(signal.id());
        triage(signal, now);
    }

    private void keep(TriageDecision decision) {
        TriageSubject after = decision.after();
        if (after != null) {
            kept.put(after.subject(), after);
        } else if (decision.before() != null
                && mischief != FaultInjection.KEEP_WHAT_TRIAGE_LETS_GO) {
            kept.remove(decision.before().subject());
        }
    }

    private void ask(String signalId, String incidentId, Instant now, IncidentCommand command) {
        incidentBySignal.put(signalId, incidentId);
        commands.add(
                new CommandEnvelope(
                        signalId, incidentId, now, Actor.source("test"), null, command));
    }

    void decide(Instant now, RandomGenerator random) {
        CommandEnvelope request = commands.remove(random.nextInt(commands.size()));
        decide(request.at(now));
    }

    /** What is due now, as the clock of deadlines proposes it. */
    void meetDeadline(String incidentId, Instant dueAt, Instant now) {
        decide(
                new CommandEnvelope(
                        "due-" + incidentId + "-" + dueAt.toEpochMilli(),
                        incidentId,
                        now,
                        Actor.timer(),
                        null,
                        new IncidentCommand.MeetDeadline(dueAt)));
    }

    private void decide(CommandEnvelope asked) {
        Incident before = stateOf(asked.incidentId());
        CommandEnvelope request = asked.at(Lifecycle.notBefore(before, asked.at()));
        var decision = Lifecycle.decide(before, request, directory);
        Incident after = before;
        for (IncidentRecord recorded : Lifecycle.record(before, request, decision)) {
            after = Lifecycle.evolve(after, recorded);
            log.computeIfAbsent(recorded.incidentId(), _ -> new ArrayList<>()).add(recorded);
            notices.addAll(RecipientUpdates.of(recorded, (Incident.Known) after));
        }
        boolean forgets =
                mischief == FaultInjection.FORGET_AN_EVENT
                        && request.command() instanceof IncidentCommand.AddNote;
        incidents.put(request.incidentId(), forgets ? before : after);
        signals.addAll(Feedback.of(before, after));
        Feedback.bounced(request, decision.outcome()).ifPresent(signals::add);
    }

    Incident stateOf(String incidentId) {
        return incidents.getOrDefault(incidentId, Incident.UNREPORTED);
    }

    void plan(Instant now) {
        RecipientUpdate notice = notices.remove();
        carryOut(planner(now).hear(notice));
        if (mischief == FaultInjection.HEAR_A_NOTICE_TWICE) {
            carryOut(planner(now).hear(notice));
        }
    }

    void receive(Instant now, RandomGenerator random) {
        DeliveryId one = receipts.get(random.nextInt(receipts.size())).delivery();
        Reported reported = firstOf(one);
        receipts.remove(reported);
        carryOut(planner(now).receive(reported.delivery(), reported.input()));
    }

    /** Of one delivery they are in one partition, in the order in which they were written. */
    private Reported firstOf(DeliveryId delivery) {
        return receipts.stream()
                .filter(reported -> reported.delivery().equals(delivery))
                .findFirst()
                .orElseThrow();
    }

    void meetDeadline(Delivery delivery, Instant now) {
        if (mischief == FaultInjection.LOSE_A_RECEIPT && delivery.begun()) {
            return;
        }
        carryOut(planner(now).meetDeadline(delivery));
    }

    void takeTurn(Recipient to, Instant now) {
        files.turns.remove(to);
        carryOut(planner(now).takeTurn(to));
    }

    private DeliveryPlanner planner(Instant now) {
        return new DeliveryPlanner(files, directory, RULES, now);
    }

    private void carryOut(List<PlannerEffect> steps) {
        files.carryOut(steps);
        commands.addAll(files.asked);
        files.asked.clear();
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
        return Optional.ofNullable(kept.get(subject));
    }

    @Override
    public long opened() {
        return opened;
    }
}
