package dev.leash.model.notification;

import dev.leash.model.delivery.RetrySchedule;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.directory.Preferences;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import dev.leash.model.notification.RateLimits.Limit;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A planner over files in memory, on a clock that only tests move. */
final class TestPlanner {

    static final Instant START = Instant.parse("2026-03-02T03:00:00Z");
    static final String ALICE = "alice";

    /** Three text messages a minute. */
    static final RateLimits LIMITS =
            new RateLimits(Map.of(Channel.SMS, List.of(new Limit(3, Duration.ofMinutes(1)))));

    private static final RetrySchedule PATIENT =
            RetrySchedule.doubling(
                    3, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofDays(9));

    final InMemoryPlannerState files = new InMemoryPlannerState();
    final InMemoryDirectory directory = new InMemoryDirectory();
    Instant now = START;

    private final PlannerConfig rules;

    TestPlanner(RateLimits limits) {
        this(limits, PATIENT);
    }

    TestPlanner(RateLimits limits, RetrySchedule retry) {
        rules = new PlannerConfig(retry, limits);
    }

    void knows(@Nullable String email, @Nullable String phone, Preferences preferences) {
        directory.has(new Contact(ALICE, email, phone, Contact.Role.RESPONDER, preferences));
    }

    void page(String incidentId, Severity severity) {
        hear(incidentId, 2, Purpose.PAGE, null, State.ASSIGNED, severity);
    }

    void acknowledged(String incidentId) {
        hear(incidentId, 3, null, "acknowledged by bob", State.IN_PROGRESS, Severity.MAJOR);
    }

    void resolved(String incidentId) {
        hear(incidentId, 4, Purpose.RESOLVED, "resolved", State.RESOLVED, Severity.MAJOR);
    }

    void hear(
            String incidentId,
            long sequence,
            @Nullable Purpose tell,
            @Nullable String over,
            State state,
            Severity severity) {
        IncidentBriefing briefing =
                new IncidentBriefing(
                        "Incident " + incidentId, "", severity, "probe", START, ALICE, null, null);
        files.carryOut(
                planner()
                        .hear(
                                new RecipientUpdate(
                                        ALICE,
                                        incidentId,
                                        sequence,
                                        now,
                                        tell,
                                        over,
                                        state,
                                        briefing,
                                        over == null ? null : code(over))));
    }

    private static DropCode code(String over) {
        return DropCode.valueOf(over.split(" ", 2)[0].toUpperCase(Locale.ROOT));
    }

    void reported(DeliveryId id, DeliveryInput input) {
        files.carryOut(planner().receive(id, input));
    }

    void ended(DeliveryId id, SendResult result) {
        int attempt = files.delivery(id).orElseThrow().attempt();
        reported(id, new DeliveryInput.Begun(attempt));
        reported(id, new DeliveryInput.Ended(attempt, result, false));
    }

    void answer(Verb verb) {
        answer(verb.name());
    }

    void answer(String wish) {
        files.carryOut(planner().hear(new Answer("request-1", ALICE, Channel.SMS, now, wish)));
    }

    void hear(PersonalTrigger occasion) {
        files.carryOut(planner().hear(occasion));
    }

    /** Time passes, and everything that becomes due meanwhile is looked at in its order. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        while (lookAtNext(end)) {}
        now = end;
    }

    private boolean lookAtNext(Instant end) {
        Instant due = nextDue();
        if (due == null || due.isAfter(end)) {
            return false;
        }
        now = due.isAfter(now) ? due : now;
        for (Delivery delivery : List.copyOf(files.deliveries.values())) {
            if (delivery.nextDeadline().filter(at -> !at.isAfter(now)).isPresent()) {
                files.carryOut(planner().meetDeadline(delivery));
            }
        }
        for (var turn : Map.copyOf(files.turns).entrySet()) {
            if (!turn.getValue().isAfter(now)) {
                files.turns.remove(turn.getKey());
                files.carryOut(planner().takeTurn(turn.getKey()));
            }
        }
        return true;
    }

    private @Nullable Instant nextDue() {
        return java.util.stream.Stream.concat(
                        files.turns.values().stream(),
                        files.deliveries.values().stream()
                                .flatMap(delivery -> delivery.nextDeadline().stream()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    void forget(String incidentId) {
        files.carryOut(planner().forget(ALICE, incidentId));
    }

    List<Dispatch.Attempt> attempts() {
        return files.dispatches.stream()
                .filter(Dispatch.Attempt.class::isInstance)
                .map(Dispatch.Attempt.class::cast)
                .toList();
    }

    List<Dispatch.Attempt> attempts(Channel channel) {
        return attempts().stream().filter(attempt -> attempt.channel() == channel).toList();
    }

    DeliveryEvent fate(String incidentId, long sequence, Channel channel) {
        return files.fates
                .getOrDefault(id(incidentId, sequence, channel), List.of())
                .getLast()
                .event();
    }

    static DeliveryId id(String incidentId, long sequence, Channel channel) {
        return new DeliveryId(incidentId, sequence, channel, ALICE);
    }

    private DeliveryPlanner planner() {
        return new DeliveryPlanner(files, directory, rules, now);
    }
}
