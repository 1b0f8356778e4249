package dev.leash.model.simulation;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.notification.Delivery;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import dev.leash.model.triage.TriageSubject;
import dev.leash.model.triage.TriageTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Everything there is, and the time. Each step is one thing that happens somewhere. */
final class World {

    private static final Instant START = Instant.parse("2026-11-02T03:00:00Z");

    private static final List<Severity> SEVERITIES = Severity.BUILT_IN;

    private static final int MAX_UNTIL_QUIET = 50_000;

    final Services services;
    final Providers providers;
    Instant now = START;

    private final ChangingDirectory directory;
    private final List<Signal> declared = new ArrayList<>();
    private final List<CommandEnvelope> asked = new ArrayList<>();

    private RandomGenerator random;
    private int testPages;

    World(RandomGenerator random, FaultInjection mischief) {
        this.random = random;
        this.directory = new ChangingDirectory(random);
        this.services = new Services(directory, mischief);
        this.providers = new Providers(services, mischief);
    }

    /** Something happens, or only time passes. */
    void step(RandomGenerator source) {
        random = source;
        now = now.plusMillis(random.nextInt(2_000));
        switch (random.nextInt(16)) {
            case 0 -> declare();
            case 1 -> declareAgain();
            case 2 -> ask();
            case 3 -> askAgain();
            case 4 -> directory.change(random);
            case 5 -> now = now.plusSeconds(random.nextInt(900));
            case 6 -> wantTestPage();
            default -> work();
        }
    }

    /** One of the services does the next it has to do; false when none has anything. */
    boolean work() {
        List<Runnable> possible = new ArrayList<>();
        if (!services.signals.isEmpty()) {
            possible.add(() -> services.triage(now, random));
        }
        if (!services.commands.isEmpty()) {
            possible.add(() -> services.decide(now, random));
        }
        if (!services.notices.isEmpty()) {
            possible.add(() -> services.plan(now));
        }
        if (!services.receipts.isEmpty()) {
            possible.add(() -> services.receive(now, random));
        }
        if (providers.haveWork()) {
            possible.add(() -> providers.work(random));
        }
        dueOfTriage().ifPresent(due -> possible.add(due));
        services.dueSilence(now).ifPresent(due -> possible.add(due));
        dueIncident().ifPresent(due -> possible.add(due));
        dueDelivery().ifPresent(due -> possible.add(due));
        dueTurn().ifPresent(due -> possible.add(due));
        if (possible.isEmpty()) {
            return false;
        }
        possible.get(random.nextInt(possible.size())).run();
        return true;
    }

    private Optional<Runnable> dueOfTriage() {
        return services.kept.values().stream()
                .flatMap(
                        kept ->
                                kept.deadlines().entrySet().stream()
                                        .filter(armed -> isDue(Optional.of(armed.getValue())))
                                        .map(armed -> due(kept, armed.getKey(), armed.getValue())))
                .findFirst();
    }

    private Runnable due(TriageSubject kept, TriageTimer timer, Instant dueAt) {
        return () -> services.meetDeadline(kept, timer, dueAt, now);
    }

    private Optional<Runnable> dueIncident() {
        return services.incidents.entrySet().stream()
                .filter(entry -> isDue(entry.getValue().nextDeadline()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(id -> () -> meetDeadlineOf(id));
    }

    private void meetDeadlineOf(String incidentId) {
        services.stateOf(incidentId)
                .nextDeadline()
                .ifPresent(due -> services.meetDeadline(incidentId, due, now));
    }

    private Optional<Runnable> dueDelivery() {
        return services.files.deliveries.values().stream()
                .filter(delivery -> isDue(delivery.nextDeadline()))
                .map(Delivery::id)
                .findFirst()
                .map(
                        id ->
                                () ->
                                        services.files
                                                .delivery(id)
                                                .filter(found -> isDue(found.nextDeadline()))
                                                .ifPresent(
                                                        found ->
                                                                services.meetDeadline(found, now)));
    }

    private Optional<Runnable> dueTurn() {
        return services.files.turns.entrySet().stream()
                .filter(turn -> !turn.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(line -> () -> services.takeTurn(line, now));
    }

    private boolean isDue(Optional<Instant> deadline) {
        return deadline.filter(due -> !due.isAfter(now)).isPresent();
    }

    /**
     * Nobody reports or asks any more, providers are well, and everything runs until it is done.
     */
    void settle(RandomGenerator source) {
        random = source;
        providers.areWell = true;
        while (!services.signals.isEmpty() || !services.commands.isEmpty()) {
            work();
        }
        directory.endSilences();
        services.askSilenced(now);
        while (!services.signals.isEmpty() || !services.commands.isEmpty()) {
            work();
        }
        for (String id : List.copyOf(services.log.keySet())) {
            ask(id, Actor.anybody(Actor.Via.LINK), null, new IncidentCommand.Resolve());
        }
        Instant quiet = now.plus(Duration.ofHours(26));
        for (int done = 0; now.isBefore(quiet); done++) {
            if (done > MAX_UNTIL_QUIET) {
                throw new IllegalStateException("it goes in a circle: there is always more to do");
            }
            if (!work()) {
                now = now.plusSeconds(30);
            }
        }
    }

    private void declare() {
        String key = random.nextBoolean() ? null : "key-" + random.nextInt(3);
        AttachReason reason =
                key != null && random.nextInt(3) == 0 ? AttachReason.MORE_URGENT : null;
        Signal signal =
                new Signal.Declared(
                        "signal-" + declared.size(), null, report(key), null, null, reason);
        declared.add(signal);
        services.signals.add(signal);
    }

    private Report report(@Nullable String key) {
        return new Report("Down", "Down", anySeverity(), Map.of(), List.of(), key, "test");
    }

    private Severity anySeverity() {
        return SEVERITIES.get(random.nextInt(SEVERITIES.size()));
    }

    private void declareAgain() {
        if (!declared.isEmpty()) {
            services.signals.add(declared.get(random.nextInt(declared.size())));
        }
    }

    private void wantTestPage() {
        String person = random.nextBoolean() ? "alice" : anyPerson();
        services.signals.add(new Signal.TestRequested("test-" + ++testPages, null, person));
    }

    private void ask() {
        List<String> incidents = List.copyOf(services.log.keySet());
        if (!incidents.isEmpty()) {
            String incident = incidents.get(random.nextInt(incidents.size()));
            ask(incident, anybody(), whatTheyHaveSeen(incident), command());
        }
    }

    /** Some have signed in, and some have pressed a link. */
    private Actor anybody() {
        return Actor.person(anyPerson(), random.nextInt(3) == 0 ? Actor.Via.LINK : Actor.Via.WEB);
    }

    private String anyPerson() {
        return ChangingDirectory.PEOPLE.get(random.nextInt(ChangingDirectory.PEOPLE.size()));
    }

    /** Mostly everything, often less, and some do not say. */
    private @Nullable Long whatTheyHaveSeen(String incident) {
        long events = services.log.getOrDefault(incident, List.of()).size();
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> random.nextLong(1 + events);
            default -> events;
        };
    }

    private IncidentCommand command() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> new IncidentCommand.Acknowledge();
            case 2 -> new IncidentCommand.Resolve();
            case 3 -> new IncidentCommand.Escalate();
            case 4 -> new IncidentCommand.Take();
            case 5 -> new IncidentCommand.Snooze(60 + random.nextInt(3_600));
            case 6 -> new IncidentCommand.Reopen();
            case 7 -> new IncidentCommand.AddNote("seen");
            case 8 -> new IncidentCommand.Reassign(anyPerson());
            case 9 -> new IncidentCommand.Edit("Down", anySeverity());
            case 10 ->
                    new IncidentCommand.AssignRole(
                            "scribe", random.nextInt(3) == 0 ? null : anyPerson());
            default -> new IncidentCommand.Notify();
        };
    }

    private void ask(String incidentId, Actor actor, @Nullable Long asOf, IncidentCommand command) {
        CommandEnvelope request =
                new CommandEnvelope(
                        "request-" + asked.size(), incidentId, now, actor, asOf, command);
        asked.add(request);
        services.commands.add(request);
    }

    private void askAgain() {
        if (!asked.isEmpty()) {
            services.commands.add(asked.get(random.nextInt(asked.size())));
        }
    }

    List<Signal> declared() {
        return declared;
    }
}
