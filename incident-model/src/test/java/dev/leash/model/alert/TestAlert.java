package dev.leash.model.alert;

import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alert that is told things, and what it said; what it remembers is as in a store. */
final class TestAlert {

    static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
    private static final String KEY = "4:testdisk";

    final List<AlertRecord> recorded = new ArrayList<>();
    final List<Signal> signals = new ArrayList<>();
    final List<AlertDecision.Answered> answers = new ArrayList<>();
    private final Map<String, Earlier> seen = new HashMap<>();
    @Nullable Alert alert;
    Instant now = START;

    TestAlert take(AlertCommand command) {
        String name = name(command);
        Earlier earlier = name == null ? null : seen.get(name);
        AlertDecision decision = AlertRules.decide(alert, KEY, command, earlier, now);
        note(decision);
        if (name != null && decision.remembered() != null) {
            seen.put(name, decision.remembered());
        }
        return this;
    }

    private void note(AlertDecision decision) {
        alert = decision.after();
        recorded.addAll(decision.recorded());
        signals.addAll(decision.signals());
        answers.addAll(decision.answers());
    }

    private static @Nullable String name(AlertCommand command) {
        return switch (command) {
            case AlertCommand.Fire fire when fire.digest() != null -> fire.id() + fire.digest();
            case AlertCommand.Resolve resolve when resolve.digest() != null ->
                    "over" + resolve.id() + resolve.digest();
            case AlertCommand _ -> null;
        };
    }

    TestAlert fire(String id) {
        return fire(id, null);
    }

    TestAlert fire(String id, @Nullable String digest) {
        return take(new AlertCommand.Fire(id, "request-" + id, report(Severity.MAJOR), digest));
    }

    TestAlert resolve(String id) {
        return resolve(id, null);
    }

    TestAlert resolve(String id, @Nullable String digest) {
        return take(new AlertCommand.Resolve(id, "request-" + id, report(Severity.MAJOR), digest));
    }

    TestAlert joins(String incident) {
        return take(new AlertCommand.Join(incident));
    }

    /** Time passes, and what is due is met at its time. */
    TestAlert pass(Duration time) {
        Instant end = now.plus(time);
        while (alert != null && alert.nextDeadline().filter(due -> !due.isAfter(end)).isPresent()) {
            now = alert.nextDeadline().get();
            AlertDeadlines.of(alert).forEach(this::meet);
        }
        now = end;
        return this;
    }

    private void meet(AlertTimer timer, Instant dueAt) {
        if (alert != null) {
            note(AlertRules.meet(alert, timer, dueAt, now));
        }
    }

    /** The names of what happened. */
    List<String> happened() {
        return recorded.stream().map(it -> it.event().getClass().getSimpleName()).toList();
    }

    Signal lastSignal() {
        return signals.getLast();
    }

    static Report report(Severity severity) {
        return new Report("Full", "Full", severity, Map.of(), List.of(), "disk", "test");
    }
}
