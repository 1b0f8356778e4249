package dev.leash.model.incident;

import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rung;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.notification.IncidentBriefing;
import dev.leash.model.notification.NextDeadline;
import org.junit.jupiter.api.Test;

/** What a message may say of an incident's next deadline. */
class DueTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .onCall("alice", "bob")
                    .has(path(2, rung(ofMinutes(5), "alice"), rung(ofMinutes(5), "bob")));

    @Test
    void isTheNextRungUntilTheLastOneOfTheLastRound() {
        Scenario life = givenOpened(directory);
        assertThat(due(life)).isEqualTo(NextDeadline.NEXT_RUNG);
        assertThat(due(life.whenDue())).isEqualTo(NextDeadline.NEXT_RUNG);
        assertThat(due(life.whenDue())).isEqualTo(NextDeadline.NEXT_RUNG);

        assertThat(due(life.whenDue())).isEqualTo(NextDeadline.PATH_END);

        life.whenDue().thenNothingIsDue();
        assertThat(NextDeadline.of(life.known())).isEmpty();
    }

    @Test
    void isAPageForWhoeverPutItOff() {
        Scenario life = givenOpened(directory).when(by("alice"), new Snooze(600));

        assertThat(due(life)).isEqualTo(NextDeadline.PAGE_AGAIN);
    }

    @Test
    void isNothingOnceItIsOver() {
        Scenario life = givenOpened(directory).when(by("alice"), new Acknowledge());
        assertThat(NextDeadline.of(life.known()).isPresent())
                .isEqualTo(life.known().nextDeadline().isPresent());

        assertThat(NextDeadline.of(life.when(by("alice"), new Resolve()).known())).isEmpty();
    }

    @Test
    void isAnotherSearchWhileNobodyCanBeFound() {
        directory.has(path(2, rung(ofMinutes(5), "ghost")));

        assertThat(due(givenOpened(directory).thenHeldByNobody())).isEqualTo(NextDeadline.SEARCH);
    }

    @Test
    void isInTheBriefingWithItsTime() {
        Scenario life = givenOpened(directory);

        IncidentBriefing briefing = IncidentBriefing.of(life.known());

        assertThat(briefing.due()).isEqualTo(NextDeadline.NEXT_RUNG);
        assertThat(briefing.escalateAt()).isEqualTo(life.dueAt());
        assertThat(briefing.owner()).isEqualTo("alice");
        assertThat(briefing.title()).isEqualTo("Disk full");
    }

    private static NextDeadline due(Scenario life) {
        return NextDeadline.of(life.known()).orElseThrow();
    }
}
