package dev.leash.model.incident;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lives through random steps, the way a service would, and shows every turn to a witness. */
final class Life {

    private final InMemoryDirectory directory;
    private final Consumer<Turn> witness;
    private final List<IncidentRecord> log = new ArrayList<>();
    private Incident incident = Incident.UNREPORTED;
    private Instant now = Scenario.START;
    private @Nullable CommandEnvelope lastRequest;
    private Instant lastDueAt = Scenario.START;
    private int requests;

    Life(InMemoryDirectory directory, Consumer<Turn> witness) {
        this.directory = directory;
        this.witness = witness;
    }

    void live(List<Step> steps) {
        ask(Question.OPEN.command(incident), Scenario.bySource(), null);
        steps.forEach(this::take);
    }

    /** Nobody does anything any more; whatever is armed is met in time, so often. */
    void goOn(int deadlines) {
        for (int met = 0; met < deadlines; met++) {
            take(new Step.Due(Duration.ZERO));
        }
    }

    Incident incident() {
        return incident;
    }

    Incident.Known known() {
        if (incident instanceof Incident.Known known) {
            return known;
        }
        throw new IllegalStateException("nothing was reported yet");
    }

    List<IncidentRecord> log() {
        return List.copyOf(log);
    }

    private void take(Step step) {
        switch (step) {
            case Step.Ask(Actor actor, IncidentCommand command, Step.Seen seen) ->
                    ask(command, actor, asOf(seen));
            case Step.AskAgain _ -> Optional.ofNullable(lastRequest).ifPresent(this::decide);
            case Step.Due(var late) ->
                    incident.nextDeadline().ifPresent(dueAt -> due(dueAt, dueAt.plus(late)));
            case Step.DueAgain _ -> ask(new MeetDeadline(lastDueAt), Actor.timer(), null);
            case Step.PageFails(int person) -> pageFails(person);
            case Step.OldPageFails(String person, long page) ->
                    ask(new ReportUndeliverable(person, page), Actor.notifier(), null);
            case Step.Pass(var time) -> now = now.plus(time);
            case Step.Edit(_, var change) -> change.accept(directory);
        }
    }

    /** A deadline is proposed when the clock shows it, unless that is to be tried too early. */
    private void due(Instant dueAt, Instant moment) {
        now = moment.isBefore(dueAt) || moment.isAfter(now) ? moment : now;
        lastDueAt = dueAt;
        ask(new MeetDeadline(dueAt), Actor.timer(), null);
    }

    private void pageFails(int person) {
        if (incident instanceof Incident.Known known
                && known.paging() instanceof PagingState.Assigned(var assignment, _)
                && person < assignment.paged().size()) {
            String failed = assignment.paged().get(person);
            long page = known.escalation().progress().pageSequence();
            ask(new ReportUndeliverable(failed, page), Actor.notifier(), null);
        }
    }

    private @Nullable Long asOf(Step.Seen seen) {
        return switch (seen) {
            case NOTHING -> null;
            case THE_OPENING -> 1L;
            case ALL_BUT_THE_LAST -> log.size() - 1L;
            case EVERYTHING -> (long) log.size();
        };
    }

    private void ask(IncidentCommand command, Actor actor, @Nullable Long asOf) {
        requests++;
        decide(
                new CommandEnvelope(
                        "request-" + requests, Scenario.INCIDENT, now, actor, asOf, command));
    }

    private void decide(CommandEnvelope request) {
        lastRequest = request;
        Incident before = incident;
        CommandEnvelope asked = request.at(Lifecycle.notBefore(before, now));
        Decision decision = Lifecycle.decide(before, asked, directory);
        List<IncidentRecord> recorded = Lifecycle.record(before, asked, decision);
        for (IncidentRecord event : recorded) {
            incident = Lifecycle.evolve(incident, event);
        }
        log.addAll(recorded);
        witness.accept(
                new Turn(before, asked, decision, recorded, incident, List.copyOf(log), directory));
    }
}
