package dev.leash.model.search;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.escalation.TestPaths.rung;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.escalation.Target;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.Resolution.Found;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetResolverTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryDirectory directory =
            new InMemoryDirectory().knows("alice", "bob", "carol", "dave");

    @Test
    void findsAPersonByNameWithoutASchedule() {
        EscalationPath path = path(1, rung(ofMinutes(5), "dave"));

        assertThat(find(path, PathPosition.FIRST))
                .isEqualTo(new Found(PathPosition.FIRST, List.of("dave"), null, List.of()));
    }

    @Test
    void findsTheFirstOnCallWhoeverHasItNow() {
        directory.onCall("alice", "bob");
        EscalationPath path = path(1, rung(ofMinutes(5), new Target.OnCall(PRIMARY)));

        assertThat(
                        TargetResolver.find(
                                path, PathPosition.FIRST, "alice", Set.of(), directory, NOON))
                .isEqualTo(
                        new Found(
                                PathPosition.FIRST,
                                List.of("alice"),
                                new ScheduleSource(PRIMARY, 1, 2, 1, "rows", null),
                                List.of()));
    }

    @Test
    void pagesAllTargetsOfARungTogetherAndTheFirstHasIt() {
        directory.onCall("alice", "bob");
        EscalationPath path =
                path(
                        1,
                        rung(
                                ofMinutes(5),
                                new Target.Person("dave"),
                                new Target.OnCall(PRIMARY),
                                new Target.Person("carol")));

        Found found = (Found) find(path, PathPosition.FIRST);

        assertThat(found.people()).containsExactly("dave", "alice", "carol");
        assertThat(found.assignee()).isEqualTo("dave");
        assertThat(found.onSchedule()).isNull();
    }

    @Test
    void pagesSomebodyWhomTwoTargetsNameOnce() {
        directory.onCall("alice");
        EscalationPath path =
                path(
                        1,
                        rung(
                                ofMinutes(5),
                                new Target.OnCall(PRIMARY),
                                new Target.Person("alice"),
                                new Target.NextOnCall(PRIMARY)));

        assertThat(((Found) find(path, PathPosition.FIRST)).people()).containsExactly("alice");
    }

    @Test
    void passesOverWhomOnlyANewerVersionCanFind() {
        EscalationPath path =
                path(
                        1,
                        rung(
                                ofMinutes(5),
                                new Target.Unrecognised("slack_channel", "{}"),
                                new Target.Person("alice")));

        Found found = (Found) find(path, PathPosition.FIRST);

        assertThat(found.people()).containsExactly("alice");
        assertThat(found.skipped())
                .containsExactly(
                        new SkippedTarget("slack_channel", SkippedTarget.Reason.UNKNOWN_TARGET));
    }

    @Test
    void saysWhereTheScheduleNamesTheAssigneeAndNotTheOthers() {
        directory.onCall("ghost", "alice").has(secondary());
        EscalationPath path =
                path(
                        1,
                        rung(
                                ofMinutes(5),
                                new Target.OnCall(PRIMARY),
                                new Target.OnCall("secondary")));

        Found found = (Found) find(path, PathPosition.FIRST);

        assertThat(found.people()).containsExactly("alice", "dave");
        assertThat(found.onSchedule())
                .isEqualTo(new ScheduleSource(PRIMARY, 1, 2, 2, "rows", null));
    }

    @Test
    void passesOverARungWhosePeopleCannotBeReached() {
        directory.knowsWithoutChannel("mute");
        EscalationPath path =
                path(1, rung(ofMinutes(5), "mute", "ghost"), rung(ofMinutes(10), "bob"));

        assertThat(find(path, PathPosition.FIRST))
                .isEqualTo(
                        new Found(
                                new PathPosition(1, 2),
                                List.of("bob"),
                                null,
                                List.of(
                                        new SkippedTarget("mute", SkippedTarget.Reason.NO_CHANNEL),
                                        new SkippedTarget(
                                                "ghost", SkippedTarget.Reason.UNKNOWN_CONTACT))));
    }

    @Test
    void goesRoundToTheRungsBeforeTheFirstItLookedAt() {
        EscalationPath path = path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(10), "ghost"));

        assertThat(find(path, new PathPosition(1, 2)))
                .isEqualTo(
                        new Found(
                                new PathPosition(2, 1),
                                List.of("alice"),
                                null,
                                List.of(
                                        new SkippedTarget(
                                                "ghost", SkippedTarget.Reason.UNKNOWN_CONTACT))));
    }

    @Test
    void givesUpOnceEveryRungWasLookedAtAndSaysEachReasonOnce() {
        directory.nobodyOnCall().knowsWithoutChannel("mute");
        EscalationPath path =
                path(
                        0,
                        rung(ofMinutes(5), "mute", "ghost", "dave"),
                        rung(
                                ofMinutes(5),
                                new Target.OnCall(PRIMARY),
                                new Target.OnCall("nowhere"),
                                new Target.Person("mute")));

        assertThat(
                        TargetResolver.find(
                                path, PathPosition.FIRST, null, Set.of("dave"), directory, NOON))
                .isEqualTo(
                        new Resolution.Nobody(
                                List.of(
                                        new SkippedTarget("mute", SkippedTarget.Reason.NO_CHANNEL),
                                        new SkippedTarget(
                                                "ghost", SkippedTarget.Reason.UNKNOWN_CONTACT),
                                        new SkippedTarget(
                                                "dave", SkippedTarget.Reason.UNDELIVERABLE),
                                        new SkippedTarget(
                                                PRIMARY, SkippedTarget.Reason.NOBODY_ON_CALL),
                                        new SkippedTarget(
                                                "nowhere",
                                                SkippedTarget.Reason.UNKNOWN_SCHEDULE))));
    }

    @Test
    void looksAtTheScheduleAsItIsAtThatInstant() {
        directory.onCall("alice");
        EscalationPath path = rotating(PRIMARY, ofMinutes(15));
        Instant beforeTheFirstRow = Instant.parse("1999-12-31T23:59:59Z");

        assertThat(
                        TargetResolver.find(
                                path,
                                PathPosition.FIRST,
                                null,
                                Set.of(),
                                directory,
                                beforeTheFirstRow))
                .isEqualTo(
                        new Resolution.Nobody(
                                List.of(
                                        new SkippedTarget(
                                                PRIMARY, SkippedTarget.Reason.NOBODY_ON_CALL))));
    }

    private Resolution find(EscalationPath path, PathPosition from) {
        return TargetResolver.find(path, from, null, Set.of(), directory, NOON);
    }

    private Schedule secondary() {
        ScheduleRow always =
                new ScheduleRow(
                        2,
                        LocalDateTime.parse("2000-01-01T00:00"),
                        LocalDateTime.parse("2099-12-31T23:59"),
                        List.of("dave"));
        return new Schedule("secondary", 1, ZoneOffset.UTC, List.of(always));
    }
}
