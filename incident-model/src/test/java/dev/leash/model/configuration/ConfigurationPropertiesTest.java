package dev.leash.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.kind.Configured;
import dev.leash.model.oncall.Schedule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What holds whatever is asked, in whatever order. */
class ConfigurationPropertiesTest {

    private static final Arbitrary<Manager> MANAGERS =
            Arbitraries.of(Manager.WORKBOOK, Manager.PAGE, Manager.API, Manager.SYSTEM);
    private static final Arbitrary<String> IDS = Arbitraries.of("a", "b");

    @Property(tries = 500)
    void versionsHaveNoGapsAndReferencesNeverDangle(@ForAll("changes") List<Change> changes) {
        InMemoryInForce inForce = new InMemoryInForce();
        int number = 0;
        for (Change change : changes) {
            ChangeEnvelope request =
                    new ChangeEnvelope(
                            "request-" + ++number,
                            Instant.EPOCH.plusSeconds(number),
                            Manager.API.actor(),
                            null,
                            change);
            ConfigurationDecision decision = inForce.decide(request);
            Statistics.collect(decision.outcome().getClass().getSimpleName());
            inForce.all(Kinds.PATH).stream()
                    .flatMap(path -> Thing.of(path).orElseThrow().references().stream())
                    .forEach(key -> assertThat(inForce.find(key)).as(key).isPresent());
        }

        Map<String, Long> newest = new HashMap<>();
        for (ConfigurationRecord fact : inForce.facts) {
            assertThat(fact.version()).isEqualTo(newest.merge(fact.key(), 1L, Long::sum));
        }
        newest.forEach(
                (key, version) ->
                        assertThat(inForce.version(key).orElseThrow().number()).isEqualTo(version));
    }

    /** The log alone tells who managed what: nobody else ever changed or removed it. */
    @Property(tries = 500)
    void whatOneManagesNoOtherTouches(@ForAll("changes") List<Change> changes) {
        InMemoryInForce inForce = new InMemoryInForce();
        for (Change change : changes) {
            ChangeEnvelope request =
                    new ChangeEnvelope("r", Instant.EPOCH, Manager.API.actor(), null, change);
            Version before = inForce.version(change.key()).orElse(Version.NONE);
            boolean hasChanged = !inForce.decide(request).steps().isEmpty();
            Manager asker =
                    switch (change) {
                        case Change.Put(Manager manager, _) -> manager;
                        case Change.Remove(Manager manager, _) -> manager;
                        case Change.Forget _, Change.Unrecognised _ -> Manager.SYSTEM;
                    };
            if (hasChanged && before.isInForce() && asker != Manager.SYSTEM) {
                assertThat(asker).isEqualTo(before.managedBy());
            }
        }
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Change> puts = Combinators.combine(MANAGERS, bodies()).as(Change.Put::new);
        Arbitrary<String> keys =
                Combinators.combine(Arbitraries.of("contact/", "schedule/", "path/"), IDS)
                        .as(String::concat);
        Arbitrary<Change> removals = Combinators.combine(MANAGERS, keys).as(Change.Remove::new);
        Arbitrary<Change> forgettings = IDS.map(Change.Forget::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, puts), Tuple.of(3, removals), Tuple.of(1, forgettings))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Configured> bodies() {
        Arbitrary<Configured> contacts =
                Combinators.combine(IDS, Arbitraries.of(Role.ADMIN, Role.VIEWER))
                        .as((id, role) -> new Contact(id, null, null, role));
        Arbitrary<Configured> schedules =
                IDS.map(id -> new Schedule(id, 1, ZoneOffset.UTC, List.of()));
        Arbitrary<Configured> paths =
                Combinators.combine(IDS, targets())
                        .as(
                                (id, target) ->
                                        new EscalationPath(
                                                id,
                                                1,
                                                List.of(
                                                        new EscalationLevel(
                                                                List.of(target), 1_000)),
                                                0,
                                                0,
                                                WhenNobody.RETRY));
        return Arbitraries.oneOf(contacts, schedules, paths);
    }

    private static Arbitrary<Target> targets() {
        return Arbitraries.oneOf(
                IDS.map(Target.Person::new),
                IDS.map(Target.OnCall::new),
                IDS.map(Target.NextOnCall::new));
    }
}
