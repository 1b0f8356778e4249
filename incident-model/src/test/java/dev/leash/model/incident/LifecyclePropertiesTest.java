package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * Random lives: anybody asks for anything at any time, deadlines come early, late and twice, pages
 * fail, the clock is set back, and the directory is edited all the while.
 */
@Domain(RandomLives.class)
class LifecyclePropertiesTest {

    /** Lives of drafts are those of {@code DraftPropertiesTest}. */
    private static final Set<Class<?>> OF_DRAFTS =
            Set.of(
                    IncidentEvent.AutoDrafted.class,
                    IncidentEvent.AutoPublished.class,
                    IncidentEvent.AutoExpired.class,
                    IncidentEvent.AutoDismissed.class);


    @Property
    void whateverHappensThePromisesHold(@ForAll EscalationPath path, @ForAll List<Step> steps) {
        Life life = new Life(RandomLives.team().has(path), Invariants::check);

        life.live(steps);

        assertThat(Lifecycle.replay(life.log())).isEqualTo(life.incident());
    }

    @Property
    void everyEventSaysHowItLeftTheIncident(@ForAll EscalationPath path, @ForAll List<Step> steps) {
        Life life = new Life(RandomLives.team().has(path), turn -> {});
        Summaries summaries = new Summaries(_ -> Incident.UNREPORTED);

        life.live(steps);

        assertThat(life.log())
                .allSatisfy(
                        event ->
                                assertThat(event.incident())
                                        .isNotNull()
                                        .isEqualTo(
                                                summaries
                                                        .complete(withoutIncident(event))
                                                        .incident()));
        assertThat(life.log().getLast().incident())
                .extracting(IncidentSummary::state, IncidentSummary::assignee)
                .containsExactly(life.known().state(), life.known().owner().orElse(null));
    }

    private static IncidentRecord withoutIncident(IncidentRecord event) {
        return new IncidentRecord(
                event.incidentId(),
                event.sequence(),
                event.at(),
                event.actor(),
                event.cause(),
                event.event());
    }

    @Property
    void everybodyOnThePathIsPagedWhenNobodyAnswers(@ForAll EscalationPath path) {
        Life life = new Life(RandomLives.team().has(path), Invariants::check);
        Stream<String> named =
                path.rungs().stream()
                        .flatMap(rung -> rung.targets().stream())
                        .filter(Target.Person.class::isInstance)
                        .map(target -> ((Target.Person) target).contactId())
                        .filter(List.of("alice", "bob", "carol")::contains);

        life.live(List.of());
        life.goOn(path.rungs().size());

        assertThat(named).isSubsetOf(life.known().escalation().audience().involved());
    }

    @Property
    void aPathThatIsCountedComesToItsEndWhenNobodyAnswers(@ForAll EscalationPath path) {
        Assume.that(path.rounds() > 0);
        Life life = new Life(RandomLives.team().has(path), Invariants::check);

        life.live(List.of());
        life.goOn(path.rounds() * path.rungs().size());

        assertThat(life.known().state()).isIn(State.ASSIGNED, State.PENDING, State.ERROR);
        assertThat(life.known().nextDeadline().isEmpty())
                .isEqualTo(life.known().state() != State.PENDING);
    }

    /** The lives above are worth nothing if they never come to the interesting parts. */
    @Property(tries = 500, generation = GenerationMode.RANDOMIZED, seed = "20260302")
    @StatisticsReport(StatisticsReportMode.OFF)
    void everythingThatCanHappenDoes(@ForAll EscalationPath path, @ForAll List<Step> steps) {
        Life life = new Life(RandomLives.team().has(path), turn -> {});

        life.live(steps);

        life.log().forEach(recorded -> Statistics.collect(recorded.event().getClass()));
        Statistics.coverage(
                coverage ->
                        TestEvents.members(IncidentEvent.class)
                                .filter(kind -> kind != IncidentEvent.Unrecognised.class)
                                .filter(kind -> !OF_DRAFTS.contains(kind))
                                .forEach(kind -> coverage.check(kind).count(times -> times > 0)));
    }
}
