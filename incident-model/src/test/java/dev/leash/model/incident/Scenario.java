package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.TestPaths;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one incident in sentences: given a directory, when something is asked at a time by
 * somebody, then this happened, was answered and is so. After every step the log alone must lead to
 * the same state.
 */
final class Scenario {

    /** The number of the incident. */
    static final String INCIDENT = "12";

    /** When the scenario begins. */
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Directory directory;
    private final List<IncidentRecord> log = new ArrayList<>();
    private Incident incident = Incident.UNREPORTED;
    private Decision decision = new Decision(List.of(), new Outcome.Accepted());
    private Instant now = START;
    private int requests;

    private Scenario(Directory directory) {
        this.directory = directory;
    }

    static Scenario given(Directory directory) {
        return new Scenario(directory);
    }

    /** Given an incident that was opened at {@link #START} on the path {@link TestPaths#ID}. */
    static Scenario givenOpened(Directory directory) {
        return given(directory).whenOpened();
    }

    static Actor by(String person) {
        return Actor.person(person, Via.WEB);
    }

    static Actor byLinkOf(String person) {
        return Actor.person(person, Via.LINK);
    }

    static Actor bySomebody() {
        return Actor.anybody(Via.LINK);
    }

    static Actor bySource() {
        return Actor.source("probe");
    }

    Scenario after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    Scenario whenOpened() {
        return when(
                bySource(),
                new Open(Report.ofText("Disk full", "probe"), "signal-1", TestPaths.ID));
    }

    Scenario when(Actor actor, IncidentCommand command) {
        return when(request(actor, null, command));
    }

    /** Somebody asks who has seen the incident only up to that event. */
    Scenario whenAsOf(long sequence, Actor actor, IncidentCommand command) {
        return when(request(actor, sequence, command));
    }

    /** The next deadline is met in time. */
    Scenario whenDue() {
        return whenDue(Duration.ZERO);
    }

    /** The next deadline is met so much too late. */
    Scenario whenDue(Duration late) {
        Instant dueAt = dueAt();
        now = dueAt.plus(late);
        return when(Actor.timer(), new MeetDeadline(dueAt));
    }

    /** Every channel of a person has failed for the page under way. */
    Scenario whenUndeliverable(String person) {
        return when(
                Actor.notifier(),
                new ReportUndeliverable(person, known().escalation().progress().pageSequence()));
    }

    Scenario when(CommandEnvelope request) {
        decision = Lifecycle.decide(incident, request, directory);
        for (IncidentRecord recorded : Lifecycle.record(incident, request, decision)) {
            incident = Lifecycle.evolve(incident, recorded);
            log.add(recorded);
        }
        assertThat(Lifecycle.replay(log)).isEqualTo(incident);
        return this;
    }

    CommandEnvelope request(Actor actor, @Nullable Long asOf, IncidentCommand command) {
        requests++;
        return new CommandEnvelope("request-" + requests, INCIDENT, now, actor, asOf, command);
    }

    Scenario thenHappened(IncidentEvent... events) {
        assertThat(decision).isEqualTo(Decision.accept(events));
        return this;
    }

    /** The last thing that happened is that these people were paged, the assignee first. */
    Scenario thenPaged(Why why, String... people) {
        assertThat(decision.outcome()).isEqualTo(new Outcome.Accepted());
        assertThat(assignment().why()).isEqualTo(why);
        assertThat(assignment().paged()).containsExactly(people);
        return thenIs(State.ASSIGNED);
    }

    Scenario thenAlreadyDone(OutcomeCode code) {
        assertThat(decision).isEqualTo(Decision.alreadyDone(code, sentence()));
        return this;
    }

    Scenario thenRefused(OutcomeCode code) {
        assertThat(decision).isEqualTo(Decision.refuse(code, sentence()));
        return this;
    }

    /** What the asker reads: a whole sentence, with nothing left to fill in. */
    private String sentence() {
        String sentence =
                switch (decision.outcome()) {
                    case Outcome.Accepted _ -> throw new AssertionError("it was accepted");
                    case Outcome.AlreadyDone(_, String explanation) -> explanation;
                    case Outcome.Refused(_, String explanation) -> explanation;
                };
        assertThat(sentence).matches("[A-Za-z0-9].{10,}\\.").doesNotContain("%", "null");
        return sentence;
    }

    Scenario thenIs(State state) {
        assertThat(known().state()).isEqualTo(state);
        return this;
    }

    Scenario thenHeldBy(String person) {
        assertThat(known().owner()).contains(person);
        return this;
    }

    Scenario thenHeldByNobody() {
        assertThat(known().owner()).isEmpty();
        return this;
    }

    Scenario thenDueIn(Duration duration) {
        assertThat(incident.nextDeadline()).contains(now.plus(duration));
        return this;
    }

    Scenario thenNothingIsDue() {
        assertThat(incident.nextDeadline()).isEmpty();
        return this;
    }

    Instant now() {
        return now;
    }

    Instant dueAt() {
        return incident.nextDeadline().orElseThrow();
    }

    Incident incident() {
        return incident;
    }

    Incident.Known known() {
        assertThat(incident).isInstanceOf(Incident.Known.class);
        return (Incident.Known) incident;
    }

    IncidentCore core() {
        return known().core();
    }

    Audience audience() {
        return known().escalation().audience();
    }

    /** What the last request came to. */
    Decision decision() {
        return decision;
    }

    /** Everything that has happened. */
    List<IncidentRecord> log() {
        return List.copyOf(log);
    }

    /** The assignment that the last request ended with. */
    Assignment assignment() {
        assertThat(decision.events()).isNotEmpty();
        assertThat(decision.events().getLast()).isInstanceOf(IncidentEvent.Assigned.class);
        return ((IncidentEvent.Assigned) decision.events().getLast()).assignment();
    }
}
