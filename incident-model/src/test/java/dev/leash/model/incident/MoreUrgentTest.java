package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySource;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.TestPaths;
import dev.leash.model.event.RecipientUpdates;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Edit;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentCommand.Take;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.notification.Purpose;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.model.severity.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An incident turns out worse than it was said to be. */
class MoreUrgentTest {

    private static final Attach WORSE = reported(Severity.CRITICAL, AttachReason.MORE_URGENT);
    private static final Attached AGAIN =
            new Attached("signal-2", "Disk full", AttachReason.MORE_URGENT);
    private static final Edited RAISED = new Edited("Disk full", Severity.CRITICAL, null, "Major");

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .fallsBackTo("fay")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void whoHasNotAnsweredIsPagedAnewAndTheDeadlineStays() {
        Scenario scenario = givenOpened(directory).after(ofMinutes(5)).when(bySource(), WORSE);

        scenario.thenPaged(Why.MORE_URGENT, "alice");
        assertThat(scenario.decision().events()).startsWith(AGAIN, RAISED).hasSize(3);
        assertThat(scenario.dueAt()).isEqualTo(START.plus(ofMinutes(15)));
        assertThat(pages(scenario))
                .extracting(RecipientUpdate::person, it -> it.briefing().severity())
                .containsExactly(tuple("alice", Severity.CRITICAL));
    }

    @Test
    void theNextLevelIsPagedAsUrgently() {
        Scenario scenario =
                givenOpened(directory)
                        .when(bySource(), WORSE)
                        .whenDue()
                        .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");

        assertThat(pages(scenario))
                .extracting(it -> it.briefing().severity())
                .containsExactly(Severity.CRITICAL);
    }

    @Test
    void anEditUpwardsDoesTheSame() {
        givenOpened(directory)
                .when(by("bob"), new Edit("Disk full", Severity.CRITICAL))
                .thenPaged(Why.MORE_URGENT, "alice");
    }

    @Test
    void anEditDownwardsPagesNobody() {
        givenOpened(directory)
                .when(by("bob"), new Edit("Disk full", Severity.MINOR))
                .thenHappened(new Edited("Disk full", Severity.MINOR, null, "Major"));
    }

    /** A person may know better than the source, which says what it said before. */
    @Test
    void aReportMakesAnIncidentNeitherBetterNorWorseByRepeatingItself() {
        givenOpened(directory)
                .when(bySource(), reported(Severity.MINOR, AttachReason.MORE_URGENT))
                .thenHappened(AGAIN)
                .when(bySource(), reported(Severity.CRITICAL, AttachReason.REPEATED))
                .thenHappened(new Attached("signal-2", "Disk full", AttachReason.REPEATED));
    }

    /** As when its alert was forgotten in between, while the incident stayed open. */
    @Test
    void theFirstReportThatIsKnownOfAnAlertMakesItWorse() {
        givenOpened(directory)
                .when(bySource(), reported(Severity.CRITICAL, null))
                .thenPaged(Why.MORE_URGENT, "alice")
                .when(bySource(), reported(Severity.MINOR, null))
                .thenHappened(new Attached("signal-2", "Disk full"));
    }

    @Test
    void whoWorksOnItIsLeftInPeace() {
        givenOpened(directory)
                .when(by("alice"), new Acknowledge())
                .when(bySource(), WORSE)
                .thenHappened(AGAIN, RAISED)
                .thenIs(State.IN_PROGRESS);
        givenOpened(directory)
                .when(by("alice"), new Snooze(60))
                .when(bySource(), WORSE)
                .thenHappened(AGAIN, RAISED);
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("bob"), new Edit("Disk full", Severity.CRITICAL))
                .thenHappened(RAISED);
    }

    /** That nobody can be found may have been kept from the stand-ins until the morning. */
    @Test
    void whereNobodyWasFoundTheStandInsAreToldAnew() {
        directory.nobodyOnCall();
        Scenario scenario = givenOpened(directory).when(bySource(), WORSE);

        assertThat(scenario.decision().events().getLast())
                .isInstanceOfSatisfying(
                        NobodyFound.class,
                        nobody -> assertThat(nobody.told()).containsExactly("fay"));
        directory.onCall("bob");
        scenario.when(by("alice"), new Edit("Disk full", Severity.MINOR))
                .when(by("alice"), new Edit("Disk full", Severity.MAJOR))
                .thenPaged(Why.FOUND_AT_LAST, "bob");
    }

    @Test
    void whereTheyCanNoLongerBeReachedSomebodyElseIsSearchedFor() {
        Scenario scenario = givenOpened(directory);
        directory.forgets("alice");

        scenario.when(bySource(), WORSE).thenPaged(Why.FOUND_AT_LAST, "bob").thenHeldBy("bob");
    }

    @Test
    void whereNobodyElseIsFoundTheStandInsAreTold() {
        Scenario scenario = givenOpened(directory);
        directory.forgets("alice").forgets("bob");

        scenario.when(bySource(), WORSE).thenIs(State.PENDING);
        assertThat(scenario.decision().events().getLast())
                .isInstanceOfSatisfying(
                        NobodyFound.class,
                        nobody -> assertThat(nobody.told()).containsExactly("fay"));
    }

    @Test
    void nobodyIsPagedForAnEditOfTheirOwn() {
        givenOpened(directory)
                .when(by("alice"), new Edit("Disk full", Severity.CRITICAL))
                .thenHappened(RAISED)
                .thenHeldBy("alice");
    }

    @Test
    void whoHasTakenItIsNotPaged() {
        givenOpened(directory)
                .when(by("bob"), new Take())
                .when(by("alice"), new Edit("Disk full", Severity.CRITICAL))
                .thenHappened(RAISED)
                .when(bySource(), WORSE)
                .thenHappened(AGAIN);
    }

    @Test
    void whereThePathHasEndedItEndsOnceMore() {
        directory.has(
                new EscalationPath(
                        TestPaths.ID,
                        1,
                        rotating(PRIMARY, ofMinutes(15)).rungs(),
                        1,
                        0,
                        EscalationPath.WhenNobody.RETRY));
        Scenario scenario = givenOpened(directory).whenDue().thenNothingIsDue();

        scenario.after(Duration.ofHours(1))
                .when(bySource(), WORSE)
                .thenPaged(Why.MORE_URGENT, "alice")
                .thenDueIn(ofMinutes(15))
                .whenDue()
                .thenNothingIsDue();
        assertThat(scenario.decision().events())
                .singleElement()
                .isInstanceOf(IncidentEvent.PathExhausted.class);
    }

    private static Attach reported(Severity severity, @Nullable AttachReason reason) {
        return new Attach(Report.ofText("Disk full", severity, "probe"), "signal-2", null, reason);
    }

    private static List<RecipientUpdate> pages(Scenario scenario) {
        return RecipientUpdates.of(scenario.log().getLast(), scenario.known()).stream()
                .filter(notice -> notice.purpose().equals(Optional.of(Purpose.PAGE)))
                .toList();
    }
}
