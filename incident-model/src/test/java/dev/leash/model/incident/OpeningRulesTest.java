package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.escalation.TestPaths.rung;
import static dev.leash.model.escalation.TestPaths.version;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySource;
import static dev.leash.model.incident.Scenario.given;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.escalation.TestPaths;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.SkippedTarget;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningRulesTest {

    private static final EscalationPath ROTATING = rotating(PRIMARY, ofMinutes(15));
    private static final Report REPORT = Report.ofText("Disk full", "probe");

    private static final Open OFF_THE_MAP = new Open(REPORT, "signal-1", "lost");

    private final InMemoryDirectory directory =
            new InMemoryDirectory().knows("alice", "bob").onCall("alice", "bob").has(ROTATING);

    @Test
    void pagesWhoeverIsOnCallAndSaysWhatTheDecisionRestedOn() {
        directory.onCall("ghost", "alice", "bob");

        givenOpened(directory)
                .thenHappened(
                        new Opened(REPORT, "signal-1", ROTATING),
                        new Assigned(
                                new Assignment(
                                        "alice",
                                        List.of("alice"),
                                        Why.ON_CALL,
                                        1,
                                        PathPosition.FIRST,
                                        new ScheduleSource(PRIMARY, 2, 2, 2, "rows", null),
                                        List.of(
                                                new SkippedTarget(
                                                        "ghost",
                                                        SkippedTarget.Reason.UNKNOWN_CONTACT)),
                                        0,
                                        null,
                                        START.plus(ofMinutes(15)))))
                .thenIs(State.ASSIGNED)
                .thenHeldBy("alice")
                .thenDueIn(ofMinutes(15));
    }

    /** It is written again with every event; the whole is in the event that opened the incident. */
    @Test
    void keepsOfLabelsAndLinksWhatASummarySays() {
        Report large =
                new Report(
                        "Disk full",
                        "Disk full",
                        Severity.MAJOR,
                        Map.of("host", "db-1", "log", "x".repeat(500), "stack", "y".repeat(500)),
                        List.of(new Link("Runbook", "https://example.com/" + "z".repeat(900))),
                        null,
                        "probe");

        Scenario scenario =
                given(directory).when(bySource(), new Open(large, "signal-1", TestPaths.ID));

        Report kept = scenario.known().details().report();
        IncidentSummary summary = scenario.log().getLast().incident();
        assertThat(kept.labels()).containsOnlyKeys("host", "log");
        assertThat(kept.links()).isEmpty();
        assertThat(summary).isNotNull();
        assertThat(summary.labels()).isEqualTo(kept.labels());
        assertThat(((Opened) scenario.log().getFirst().event()).report()).isEqualTo(large);
    }

    @Test
    void pagesEverybodyOfTheFirstRung() {
        directory.has(path(1, rung(ofMinutes(5), "bob", "alice"), rung(ofMinutes(9), "carol")));

        givenOpened(directory).thenPaged(Why.ON_CALL, "bob", "alice").thenHeldBy("bob");
    }

    @Test
    void pagesALaterRungWhenNobodyOfTheFirstCanBeReached() {
        directory.has(path(1, rung(ofMinutes(5), "ghost"), rung(ofMinutes(9), "bob")));

        givenOpened(directory).thenPaged(Why.ON_CALL, "bob").thenDueIn(ofMinutes(9));
    }

    @Test
    void keepsThePathItWasOpenedWith() {
        Scenario scenario = givenOpened(directory);
        directory.has(version(2, path(1, rung(ofMinutes(1), "carol"))));

        scenario.whenDue().thenPaged(Why.NOT_ACKNOWLEDGED, "bob").thenDueIn(ofMinutes(15));
    }

    @Test
    void looksPeopleUpOnlyWhenTheirRungFires() {
        Scenario scenario = givenOpened(directory);
        directory.knows("carol").onCall("alice", "carol");

        scenario.whenDue().thenPaged(Why.NOT_ACKNOWLEDGED, "carol");
    }

    @Test
    void happensOnce() {
        givenOpened(directory)
                .whenOpened()
                .thenAlreadyDone(OutcomeCode.ALREADY_OPENED)
                .thenHeldBy("alice");
    }

    @Test
    void comesBeforeAnythingElse() {
        given(directory)
                .when(by("alice"), new Acknowledge())
                .thenRefused(OutcomeCode.UNKNOWN_INCIDENT);
    }

    @Test
    void keepsTheDefaultPathWhereItsOwnIsNotThereAndSaysSo() {
        given(directory)
                .when(bySource(), OFF_THE_MAP)
                .thenPaged(Why.ON_CALL, "alice")
                .thenDueIn(ofMinutes(15))
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");

        assertThat(opened(given(directory).when(bySource(), OFF_THE_MAP)))
                .isEqualTo(
                        new Opened(
                                REPORT,
                                "signal-1",
                                ROTATING,
                                new PathFallback("lost", PathFallback.UNKNOWN_PATH)));
    }

    @Test
    void pagesWhoeverIsToldWhenNobodyIsFoundWhereThereIsNoPathAtAll() {
        InMemoryDirectory withoutPaths =
                new InMemoryDirectory().knows("alice").fallsBackTo("fay").fallsBackTo("fritz");

        Scenario scenario =
                given(withoutPaths)
                        .when(bySource(), OFF_THE_MAP)
                        .thenPaged(Why.ON_CALL, "fay", "fritz");

        assertThat(opened(scenario).fallback())
                .isEqualTo(new PathFallback("lost", PathFallback.NO_PATH));
        scenario.whenDue().thenPaged(Why.NOT_ACKNOWLEDGED, "fay", "fritz");
    }

    @Test
    void waitsForSomebodyWhereThereIsNeitherAPathNorAnybodyToReach() {
        given(new InMemoryDirectory())
                .when(bySource(), OFF_THE_MAP)
                .thenIs(State.PENDING)
                .thenDueIn(ofSeconds(10));
    }

    private static Opened opened(Scenario scenario) {
        return (Opened) scenario.log().getFirst().event();
    }
}
