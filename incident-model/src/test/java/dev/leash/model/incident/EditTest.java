package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.Edit;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.severity.Severity;
import dev.leash.model.severity.Urgency;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody says otherwise what is broken, and how bad it is. */
class EditTest {

    private static final Edit BETTER = new Edit("Disk full", Severity.MINOR);

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void saysWhatWasBeforeAndChangesNothingElse() {
        Scenario scenario = givenOpened(directory);
        Escalation before = scenario.known().escalation();

        scenario.when(by("bob"), new Edit("Disk of db-1 full", Severity.MINOR))
                .thenHappened(
                        new Edited("Disk of db-1 full", Severity.MINOR, "Disk full", "Major"));

        assertThat(scenario.known().escalation()).isEqualTo(before);
        assertThat(scenario.known().details().report().details()).isEqualTo("Disk full");
    }

    @Test
    void isWhatEverybodyIsToldFromThenOn() {
        Scenario scenario = givenOpened(directory).when(by("bob"), BETTER);

        IncidentSummary summary = scenario.log().getLast().incident();
        assertThat(summary).isNotNull();
        assertThat(summary.severity()).isEqualTo(Severity.MINOR);
        assertThat(IncidentBriefing.of(scenario.known()).severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void namesOnlyWhatIsOtherwise() {
        givenOpened(directory)
                .when(by("bob"), BETTER)
                .thenHappened(new Edited("Disk full", Severity.MINOR, null, "Major"))
                .when(by("bob"), BETTER)
                .thenAlreadyDone(OutcomeCode.NOTHING_CHANGED);
    }

    @Test
    void leavesTheSeverityAsItIsWhereItNamesNone() {
        givenOpened(directory)
                .when(by("bob"), new Edit("Disk of db-1 full", null))
                .thenHappened(new Edited("Disk of db-1 full", Severity.MAJOR, "Disk full", null));
    }

    /** It is called and ranked otherwise by now, as one configures; the incident keeps its own. */
    @Test
    void leavesTheSeverityAsItIsWhereItIsTheSameOne() {
        Severity renamed = new Severity("major", "SEV2", 70, Urgency.CRITICAL);

        givenOpened(directory)
                .when(by("bob"), new Edit("Disk of db-1 full", renamed))
                .thenHappened(new Edited("Disk of db-1 full", Severity.MAJOR, "Disk full", null))
                .when(by("bob"), new Edit("Disk of db-1 full", renamed))
                .thenAlreadyDone(OutcomeCode.NOTHING_CHANGED);
    }

    @Test
    void saysWhichLabelsAreOthersNow() {
        Scenario scenario = givenOpened(directory);

        scenario.when(by("bob"), labelled(Map.of("service", "db", "host", "db-1")))
                .thenHappened(
                        new Edited(
                                "Disk full",
                                Severity.MAJOR,
                                null,
                                null,
                                Map.of("service", "db", "host", "db-1"),
                                Map.of()))
                .when(by("bob"), labelled(Map.of("service", "db", "host", "db-2")))
                .thenHappened(
                        new Edited(
                                "Disk full",
                                Severity.MAJOR,
                                null,
                                null,
                                Map.of("service", "db", "host", "db-2"),
                                Map.of("host", "db-1")))
                .when(by("bob"), new Edit("Disk full", Severity.MAJOR))
                .thenAlreadyDone(OutcomeCode.NOTHING_CHANGED);
        IncidentSummary summary = scenario.log().getLast().incident();
        assertThat(summary).isNotNull();
        assertThat(summary.labels()).isEqualTo(Map.of("service", "db", "host", "db-2"));

        scenario.when(by("bob"), labelled(Map.of()));
        assertThat(scenario.known().details().report().labels()).isEmpty();
    }

    @Test
    void refusesMoreLabelsThanAReportMayHave() {
        Map<String, String> many =
                IntStream.rangeClosed(0, Report.MAX_LABELS)
                        .boxed()
                        .collect(Collectors.toMap(it -> "label-" + it, it -> "x"));

        assertThatIllegalArgumentException().isThrownBy(() -> labelled(many));
        assertThatIllegalArgumentException().isThrownBy(() -> labelled(Map.of(" ", "x")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labelled(Map.of("x", "x".repeat(513))));
    }

    private static Edit labelled(Map<String, String> labels) {
        return new Edit("Disk full", Severity.MAJOR, labels);
    }

    @Test
    void doesNotUndoWhatSomebodyElseHasEditedMeanwhile() {
        Scenario scenario = givenOpened(directory);
        long seen = scenario.core().sequence();

        scenario.when(by("alice"), BETTER)
                .whenAsOf(seen, by("bob"), new Edit("Disk of db-1 full", Severity.MAJOR))
                .thenRefused(OutcomeCode.CHANGED_MEANWHILE)
                .whenAsOf(
                        scenario.core().sequence(),
                        by("bob"),
                        new Edit("Disk of db-1 full", Severity.MINOR))
                .thenHappened(new Edited("Disk of db-1 full", Severity.MINOR, "Disk full", null));
    }

    /** What else happened since the asker looked is no reason to refuse. */
    @Test
    void isPossibleAfterTheEnd() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .whenAsOf(1, by("bob"), BETTER)
                .thenHappened(new Edited("Disk full", Severity.MINOR, null, "Major"));
    }

    @Test
    void needsATitle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edit(" ", Severity.MAJOR))
                .withMessageContaining("from 1 to 200");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edit("x".repeat(201), Severity.MAJOR));
    }
}
