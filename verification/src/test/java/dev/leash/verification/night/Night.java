package dev.leash.verification.night;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.notification.DeliveryInput;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.SendResult;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import dev.leash.verification.ledger.Posted;
import dev.leash.verification.ledger.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What somebody did in a night, at a time that only this moves. */
public final class Night {

    private static final Duration TICK = Duration.ofMillis(100);

    private final Rules rules = new Rules();
    private final List<Posted> posted = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final RandomGenerator random;
    private Instant now = Instant.parse("2026-11-02T03:00:00Z");
    private int requests;

    /**
     * A night that has not begun.
     *
     * @param random decides what becomes of messages
     */
    public Night(RandomGenerator random) {
        this.random = random;
    }

    /** Somebody reports something, and is told that it is safe. */
    public void report(String title, @Nullable String key) {
        Report report = new Report(title, title, Severity.MAJOR, Map.of(), List.of(), key, "test");
        rules.triage(new Signal.Declared("signal of " + title, null, report, null), now);
        String incident = rules.incidentOfSignal("signal of " + title).orElseThrow();
        posted.add(new Posted(title, now, 201, incident));
    }

    /** Somebody reports something, and it is refused. */
    public void refuse(String title) {
        posted.add(new Posted(title, now, 400, null));
    }

    /** Somebody asks something of an incident. */
    public void ask(String incidentId, String person, IncidentCommand command) {
        requests++;
        rules.decide(
                new CommandEnvelope(
                        "request-" + requests,
                        incidentId,
                        now,
                        Actor.person(person, Actor.Via.LINK),
                        null,
                        command));
    }

    /** Time passes; whatever is due happens when it is due, and messages are sent. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            send();
            meetDeadlines();
            rules.takeTurns(now);
            now = now.plus(TICK);
        }
    }

    private void meetDeadlines() {
        List.copyOf(rules.incidents.entrySet())
                .forEach(
                        entry ->
                                dueOf(entry.getValue())
                                        .ifPresent(due -> meet(entry.getKey(), due)));
        rules.drawers.deliveries.values().stream()
                .filter(delivery -> isDue(delivery.nextDeadline()))
                .toList()
                .forEach(
                        delivery ->
                                rules.drawers
                                        .delivery(delivery.id())
                                        .filter(one -> isDue(one.nextDeadline()))
                                        .ifPresent(one -> rules.meetDeadline(one, now)));
    }

    private Optional<Instant> dueOf(Incident incident) {
        return incident.nextDeadline().filter(due -> !due.isAfter(now));
    }

    private boolean isDue(Optional<Instant> deadline) {
        return deadline.filter(due -> !due.isAfter(now)).isPresent();
    }

    private void meet(String incidentId, Instant due) {
        rules.decide(
                new CommandEnvelope(
                        "due-" + incidentId + "-" + due.toEpochMilli(),
                        incidentId,
                        now,
                        Actor.timer(),
                        null,
                        new IncidentCommand.MeetDeadline(due)));
    }

    private void send() {
        List<Dispatch.Attempt> waiting = List.copyOf(rules.drawers.dispatches);
        rules.drawers.dispatches.clear();
        waiting.forEach(this::send);
    }

    /** Most arrive; some are put off, are in doubt, or lose their worker when they have arrived. */
    private void send(Dispatch.Attempt attempt) {
        boolean isWanted =
                rules.drawers
                        .delivery(attempt.delivery())
                        .filter(delivery -> delivery.status() == DeliveryStatus.IN_FLIGHT)
                        .isPresent();
        if (!isWanted) {
            return;
        }
        begin(attempt);
        switch (random.nextInt(10)) {
            case 0 -> end(attempt, new SendResult.Retryable("busy", null));
            case 1 -> {
                arrive(attempt);
                end(attempt, new SendResult.Unknown("the line broke"));
            }
            case 2 -> {
                arrive(attempt);
                begin(attempt);
                arrive(attempt);
                end(attempt, new SendResult.Sent(null));
            }
            default -> {
                arrive(attempt);
                end(attempt, new SendResult.Sent(null));
            }
        }
    }

    private void begin(Dispatch.Attempt attempt) {
        rules.receive(attempt.delivery(), new DeliveryInput.Begun(attempt.attempt()), now);
    }

    private void arrive(Dispatch.Attempt attempt) {
        if (attempt.channel() == Channel.EMAIL) {
            received.add(new Received(attempt.delivery().toString(), now, now));
        }
    }

    private void end(Dispatch.Attempt attempt, SendResult result) {
        rules.receive(
                attempt.delivery(), new DeliveryInput.Ended(attempt.attempt(), result, false), now);
    }

    /** Every incident is resolved, and every message comes to its end. */
    public void end() {
        List.copyOf(rules.incidents.keySet())
                .forEach(id -> ask(id, "alice", new IncidentCommand.Resolve()));
        pass(Duration.ofMinutes(5));
    }

    /** Everything that was written down. */
    public Papers papers() {
        return Papers.of(
                rules.events, rules.deliveryEvents, posted, received, rules.incidents, now);
    }

    /** The incidents there are. */
    public List<String> incidents() {
        return List.copyOf(rules.incidents.keySet());
    }
}
