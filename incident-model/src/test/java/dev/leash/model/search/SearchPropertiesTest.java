package dev.leash.model.search;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.escalation.Target;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Somebody is found whenever anybody at all could be paged. */
class SearchPropertiesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Property
    void findsSomebodyExactlyWhenSomebodyCanBeFound(
            @ForAll("paths") EscalationPath path,
            @ForAll("people") Set<String> known,
            @ForAll("people") Set<String> undeliverable,
            @ForAll("rows") List<String> onCall,
            @ForAll("person") String current) {
        InMemoryDirectory directory = new InMemoryDirectory().onCall(onCall.toArray(String[]::new));
        known.forEach(directory::knows);
        boolean possible =
                path.rungs().stream()
                        .flatMap(rung -> rung.targets().stream())
                        .flatMap(target -> candidates(target, onCall))
                        .anyMatch(who -> known.contains(who) && !undeliverable.contains(who));

        switch (TargetResolver.find(
                path, PathPosition.FIRST, current, undeliverable, directory, NOON)) {
            case Resolution.Found(var place, var people, _, _) -> {
                assertThat(possible).isTrue();
                assertThat(people).isNotEmpty().doesNotHaveDuplicates();
                assertThat(known).containsAll(people);
                assertThat(people).noneMatch(undeliverable::contains);
                assertThat(people)
                        .allMatch(
                                who ->
                                        path.rungAt(place).targets().stream()
                                                .flatMap(target -> candidates(target, onCall))
                                                .anyMatch(who::equals));
            }
            case Resolution.Nobody(var skipped) -> {
                assertThat(possible).isFalse();
                assertThat(skipped).isNotEmpty().doesNotHaveDuplicates();
            }
        }
    }

    @Provide
    Arbitrary<EscalationPath> paths() {
        Arbitrary<Target> targets =
                Arbitraries.oneOf(
                        person().map(Target.Person::new),
                        Arbitraries.of(PRIMARY, "nowhere").map(Target.OnCall::new),
                        Arbitraries.of(PRIMARY, "nowhere").map(Target.NextOnCall::new));
        Arbitrary<EscalationLevel> rungs =
                targets.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(each -> new EscalationLevel(each, 1_000));
        return rungs.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(each -> new EscalationPath("p", 1, each, 1, 0, WhenNobody.RETRY));
    }

    @Provide
    Arbitrary<String> person() {
        return Arbitraries.of("alice", "bob", "carol", "dave");
    }

    @Provide
    Arbitrary<Set<String>> people() {
        return person().set().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return person().list().ofMinSize(1).ofMaxSize(4);
    }

    private static Stream<String> candidates(Target target, List<String> onCall) {
        return switch (target) {
            case Target.Person(String contactId) -> Stream.of(contactId);
            case Target.OnCall(String scheduleId) -> onCall(scheduleId, onCall);
            case Target.NextOnCall(String scheduleId) -> onCall(scheduleId, onCall);
            case Target.Unrecognised _ -> Stream.empty();
        };
    }

    private static Stream<String> onCall(String scheduleId, List<String> onCall) {
        return scheduleId.equals(PRIMARY) ? onCall.stream() : Stream.empty();
    }
}
