package dev.leash.model.search;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.Resolution.Found;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who comes after whom where the list of a schedule rotates. */
class RotationTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final EscalationPath ROTATING = rotating(PRIMARY, ofMinutes(15));

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "carol", "dave")
                    .onCall("alice", "bob", "carol");

    @Test
    void beginsWithTheFirst() {
        assertThat(nextAfter(null)).isEqualTo("alice");
    }

    @Test
    void goesFromOneToTheNextAndRound() {
        assertThat(nextAfter("alice")).isEqualTo("bob");
        assertThat(nextAfter("bob")).isEqualTo("carol");
        assertThat(nextAfter("carol")).isEqualTo("alice");
    }

    @Test
    void beginsWithTheFirstAfterSomebodyFromOutsideTheRow() {
        assertThat(nextAfter("dave")).isEqualTo("alice");
        assertThat(nextAfter("nobody anybody knows")).isEqualTo("alice");
    }

    @Test
    void leavesOutWhoCannotBeReached() {
        directory.forgets("bob");

        Found found = find("alice", Set.of());

        assertThat(found.assignee()).isEqualTo("carol");
        assertThat(found.onSchedule())
                .isEqualTo(new ScheduleSource(PRIMARY, 1, 2, 3, "rows", null));
        assertThat(found.skipped())
                .containsExactly(new SkippedTarget("bob", SkippedTarget.Reason.UNKNOWN_CONTACT));
    }

    @Test
    void leavesOutWhoseChannelsHaveJustFailed() {
        Found found = find("alice", Set.of("alice", "bob"));

        assertThat(found.assignee()).isEqualTo("carol");
        assertThat(found.skipped())
                .containsExactly(new SkippedTarget("bob", SkippedTarget.Reason.UNDELIVERABLE));
    }

    @Test
    void comesBackToTheOnlyOneWhoCanBeReached() {
        directory.forgets("bob").forgets("carol");

        assertThat(nextAfter("alice")).isEqualTo("alice");
    }

    @Test
    void countsTheVersionOfTheScheduleItRead() {
        directory.onCall("carol");

        assertThat(find("alice", Set.of()).onSchedule())
                .isEqualTo(new ScheduleSource(PRIMARY, 2, 2, 1, "rows", null));
    }

    private String nextAfter(@Nullable String current) {
        return find(current, Set.of()).assignee();
    }

    private Found find(@Nullable String current, Set<String> undeliverable) {
        Resolution searched =
                TargetResolver.find(
                        ROTATING, PathPosition.FIRST, current, undeliverable, directory, NOON);
        assertThat(searched).isInstanceOf(Found.class);
        assertThat(((Found) searched).people()).isEqualTo(List.of(((Found) searched).assignee()));
        return (Found) searched;
    }
}
