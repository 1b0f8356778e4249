package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.escalation.TestPaths;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.AssignRole;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.Notify;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentCommand.Take;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random paths, and random steps of a life on them. */
class RandomLives extends DomainContextBase {

    private static final String[] PEOPLE = {"alice", "bob", "carol", "dave", "ghost"};

    /** A team in which everybody but ghost is known at first. */
    static InMemoryDirectory team() {
        return new InMemoryDirectory()
                .knows("alice", "bob", "carol")
                .knowsWithoutChannel("dave")
                .fallsBackTo("fay")
                .onCall("alice", "bob");
    }

    @Provide
    Arbitrary<EscalationPath> paths() {
        Arbitrary<Target> targets =
                Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(new Target.NextOnCall(PRIMARY))),
                        Tuple.of(2, Arbitraries.just(new Target.OnCall(PRIMARY))),
                        Tuple.of(3, Arbitraries.of(PEOPLE).map(Target.Person::new)));
        Arbitrary<EscalationLevel> rungs =
                Combinators.combine(
                                targets.list().ofMinSize(1).ofMaxSize(3),
                                Arbitraries.of(1_000L, 60_000L, 900_000L))
                        .as(EscalationLevel::new);
        return Combinators.combine(
                        rungs.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(0L, 600_000L),
                        Arbitraries.of(WhenNobody.class))
                .as(
                        (steps, rounds, ackTimeout, whenNobody) ->
                                new EscalationPath(
                                        TestPaths.ID, 1, steps, rounds, ackTimeout, whenNobody));
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, questions()),
                        Tuple.of(6, deadlines()),
                        Tuple.of(3, failures()),
                        Tuple.of(2, passing()),
                        Tuple.of(3, edits()),
                        Tuple.of(1, Arbitraries.just(new Step.AskAgain())))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Step> questions() {
        Arbitrary<IncidentCommand> commands =
                Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.of(Question.values()).map(RandomLives::command)),
                        Tuple.of(2, Arbitraries.of(PEOPLE).map(Reassign::new)),
                        Tuple.of(
                                6,
                                Arbitraries.of(
                                        new Acknowledge(),
                                        new Escalate(),
                                        new Take(),
                                        new Notify(),
                                        new Resolve(),
                                        new Reopen(),
                                        new AssignRole(InMemoryDirectory.SCRIBE, "bob"),
                                        new AssignRole(InMemoryDirectory.SCRIBE, null),
                                        new Snooze(60))));
        return Combinators.combine(actors(), commands, Arbitraries.of(Step.Seen.class))
                .as(Step.Ask::new);
    }

    private static IncidentCommand command(Question question) {
        return question.command(Incident.UNREPORTED);
    }

    private static Arbitrary<Actor> actors() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(PEOPLE).map(Scenario::by)),
                Tuple.of(2, Arbitraries.of(PEOPLE).map(Scenario::byLinkOf)),
                Tuple.of(1, Arbitraries.of(Scenario.bySomebody(), Scenario.bySource())));
    }

    private static Arbitrary<Step> deadlines() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, late(0, 0)),
                Tuple.of(3, late(1, 10_000)),
                Tuple.of(2, late(10_000, 100_000_000)),
                Tuple.of(1, late(-1_000_000, -1)),
                Tuple.of(1, Arbitraries.just(new Step.DueAgain())));
    }

    private static Arbitrary<Step> late(long fromMillis, long toMillis) {
        return Arbitraries.longs()
                .between(fromMillis, toMillis)
                .map(millis -> new Step.Due(Duration.ofMillis(millis)));
    }

    private static Arbitrary<Step> failures() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 2).map(Step.PageFails::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(PEOPLE), Arbitraries.longs().between(1, 9))
                                .as(Step.OldPageFails::new)));
    }

    private static Arbitrary<Step> passing() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.longs().between(0, 2_000)),
                        Tuple.of(1, Arbitraries.longs().between(-10_000, -1)))
                .map(seconds -> new Step.Pass(Duration.ofSeconds(seconds)));
    }

    private static Arbitrary<Step> edits() {
        Arbitrary<String> people = Arbitraries.of(PEOPLE);
        return Arbitraries.oneOf(
                people.map(who -> new Step.Edit("knows " + who, d -> d.knows(who))),
                people.map(who -> new Step.Edit("forgets " + who, d -> d.forgets(who))),
                people.map(who -> new Step.Edit("mutes " + who, d -> d.knowsWithoutChannel(who))),
                people.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(
                                row ->
                                        new Step.Edit(
                                                "on call " + row,
                                                d -> d.onCall(row.toArray(String[]::new)))),
                Arbitraries.of(
                        new Step.Edit("nobody on call", InMemoryDirectory::nobodyOnCall),
                        new Step.Edit("loses schedule", InMemoryDirectory::losesSchedule),
                        new Step.Edit("forgets fay", d -> d.forgets("fay")),
                        new Step.Edit("falls back to fay", d -> d.fallsBackTo("fay"))));
    }
}
