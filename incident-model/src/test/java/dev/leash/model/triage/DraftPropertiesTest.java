package dev.leash.model.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.AutoDraft;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent.AutoDismissed;
import dev.leash.model.incident.IncidentEvent.AutoDrafted;
import dev.leash.model.incident.IncidentEvent.AutoPublished;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.State;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Metric.Comparison;
import dev.leash.model.metric.Metric.Policy;
import dev.leash.model.metric.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random flips, clicks and delays keep the promises about drafts. */
class DraftPropertiesTest {

    private static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
    private static final List<String> METRICS = List.of("errors", "latency");

    /** Something that happens. */
    sealed interface Happening {
        record Sample(String metric, boolean unhealthy) implements Happening {}

        record Click(int incident, boolean publish, boolean byPerson) implements Happening {}

        record Resolve(int incident) implements Happening {}

        record Pass(Duration time, Duration late) implements Happening {}
    }

    @Property(tries = 500)
    void thePromisesAboutDraftsAreKept(@ForAll("happenings") List<Happening> happenings) {
        DraftWorld world = new DraftWorld(directory(), METRICS, START);

        happenings.forEach(happening -> take(world, happening));
        world.settle();
        world.pass(AutoDraft.EXPIRES_AFTER.plus(Duration.ofHours(2)), Duration.ZERO);

        noTwoDraftsOfAMetricWithinAnHour(world);
        onlyPeoplePublish(world);
        everyDraftIsPublishedOrDismissed(world);
        replayIsTheState(world);
    }

    private static void take(DraftWorld world, Happening happening) {
        switch (happening) {
            case Happening.Sample(String metric, boolean unhealthy) ->
                    world.send(new Signal.Sampled(world.newId(), null, metric, null, unhealthy));
            case Happening.Click(int incident, boolean publish, boolean byPerson) ->
                    world.ask(
                            Integer.toString(incident),
                            byPerson ? Actor.anybody(Actor.Via.EMAIL) : Actor.source("scanner"),
                            publish
                                    ? new IncidentCommand.Publish()
                                    : new IncidentCommand.Dismiss());
            case Happening.Resolve(int incident) ->
                    world.ask(
                            Integer.toString(incident),
                            Actor.person("alice", Actor.Via.WEB),
                            new IncidentCommand.Resolve());
            case Happening.Pass(Duration time, Duration late) -> {
                world.settle();
                world.pass(time, late);
            }
        }
    }

    private static void noTwoDraftsOfAMetricWithinAnHour(DraftWorld world) {
        Map<String, Instant> last = new TreeMap<>();
        for (IncidentRecord recorded : world.events(AutoDrafted.class)) {
            String metric = ((AutoDrafted) recorded.event()).draft().metric();
            Instant before = last.put(metric, recorded.at());
            if (before != null) {
                assertThat(recorded.at()).isAfterOrEqualTo(before.plus(MetricRules.COOLDOWN));
            }
        }
    }

    private static void onlyPeoplePublish(DraftWorld world) {
        assertThat(world.events(AutoPublished.class))
                .extracting(recorded -> recorded.actor().kind())
                .doesNotContain(Actor.Kind.SOURCE, Actor.Kind.LEASH);
    }

    /** More than a day after the last click, none is left; nobody was paged for what was not public. */
    private static void everyDraftIsPublishedOrDismissed(DraftWorld world) {
        assertThat(world.incidents.values())
                .noneMatch(
                        incident ->
                                incident instanceof Incident.Known known
                                        && known.state() == State.DRAFT);
        assertThat(world.events(AutoPublished.class).size() + world.events(AutoDismissed.class).size())
                .isEqualTo(world.events(AutoDrafted.class).size());
    }

    private static void replayIsTheState(DraftWorld world) {
        Map<String, List<IncidentRecord>> histories =
                world.log.stream().collect(Collectors.groupingBy(IncidentRecord::incidentId));
        histories.forEach(
                (id, history) ->
                        assertThat(Lifecycle.replay(history)).isEqualTo(world.incidents.get(id)));
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Happening> samples =
                Combinators.combine(Arbitraries.of(METRICS), Arbitraries.of(true, false))
                        .as(Happening.Sample::new);
        Arbitrary<Happening> clicks =
                Combinators.combine(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.of(true, false),
                                Arbitraries.of(true, true, false))
                        .as(Happening.Click::new);
        Arbitrary<Happening> resolved =
                Arbitraries.integers().between(1, 4).map(Happening.Resolve::new);
        Arbitrary<Happening> passing =
                Combinators.combine(
                                Arbitraries.of(1, 59, 60, 300, 1_800, 3_599, 3_600, 86_399, 90_000)
                                        .map(Duration::ofSeconds),
                                Arbitraries.of(0, 0, 5, 600).map(Duration::ofSeconds))
                        .as(Happening.Pass::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, samples),
                        Tuple.of(2, clicks),
                        Tuple.of(1, resolved),
                        Tuple.of(4, passing))
                .list()
                .ofMaxSize(60);
    }

    private static InMemoryDirectory directory() {
        EscalationPath path =
                EscalationPath.rotating(
                        EscalationPath.DEFAULT_ID,
                        InMemoryDirectory.PRIMARY,
                        Duration.ofMinutes(15),
                        Duration.ZERO,
                        WhenNobody.RETRY);
        return DraftWorld.team(path)
                .has(new Service("checkout", "Checkout", "", List.of()))
                .has(new Service("search", "Search", "", List.of()))
                .has(metric("errors", "checkout", Policy.IMMEDIATE))
                .has(metric("latency", "search", Policy.DWELL));
    }

    private static Metric metric(String id, String service, Policy policy) {
        return new Metric(id, id, "", service, 5, Comparison.ABOVE, policy, 60, "major");
    }
}
