package dev.leash.model.search;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rung;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.escalation.Target;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.Resolution.Found;
import dev.leash.model.search.SkippedTarget.Reason;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A schedule and a path may call people whatever they go by; the search speaks of contacts. */
class SearchByAnyNameTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryDirectory directory =
            new InMemoryDirectory().knows("alice", "bob").knowsWithoutChannel("carol");

    @Test
    void whoeverIsNamedByTheirAddressHasItUnderTheirId() {
        directory.onCall("Bob <BOB@example.com>", "alice");

        assertThat(next(null)).isEqualTo("bob");
        assertThat(next("bob")).isEqualTo("alice");
        assertThat(next("alice")).isEqualTo("bob");
    }

    /** Otherwise the search would go from a person to themselves for ever. */
    @Test
    void whoeverIsNamedTwiceHasOnePlace() {
        directory.onCall("alice", "ALICE@example.com", "bob");

        assertThat(next("alice")).isEqualTo("bob");
        assertThat(find("alice").onSchedule())
                .isEqualTo(new ScheduleSource(PRIMARY, 1, 2, 3, "rows", null));
    }

    @Test
    void whoeverIsPassedOverIsCalledByTheirIdAndAStrangerAsWritten() {
        directory.onCall("Stranger", "CAROL", "Alice");

        assertThat(find(null).skipped())
                .containsExactly(
                        new SkippedTarget("Stranger", Reason.UNKNOWN_CONTACT),
                        new SkippedTarget("carol", Reason.NO_CHANNEL));
        assertThat(next(null)).isEqualTo("alice");
    }

    @Test
    void whoeverHasJustFailedIsPassedOverWhateverTheyAreCalled() {
        directory.onCall("ALICE@example.com", "bob");

        assertThat(find(null, Set.of("alice")).assignee()).isEqualTo("bob");
    }

    @Test
    void aPathCallsThemWhateverTheyGoBy() {
        Found found =
                (Found)
                        TargetResolver.find(
                                path(1, rung(ofMinutes(5), "ALICE", "alice@example.com")),
                                PathPosition.FIRST,
                                null,
                                Set.of(),
                                directory,
                                NOON);

        assertThat(found.people()).containsExactly("alice");
    }

    private String next(@Nullable String current) {
        return find(current).assignee();
    }

    private Found find(@Nullable String current) {
        return find(current, Set.of());
    }

    private Found find(@Nullable String current, Set<String> undeliverable) {
        return (Found)
                TargetResolver.find(
                        path(1, rung(ofMinutes(5), new Target.NextOnCall(PRIMARY))),
                        PathPosition.FIRST,
                        current,
                        undeliverable,
                        directory,
                        NOON);
    }
}
