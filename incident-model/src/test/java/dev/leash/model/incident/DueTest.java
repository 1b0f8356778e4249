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
import dev.leash.model.notification.Briefing;
import dev.leash.model.notification.Due;
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
        assertThat(due(life)).isEqualTo(Due.NEXT_RUNG);
        assertThat(due(life.whenDue())).isEqualTo(Due.NEXT_RUNG);
        assertThat(due(life.whenDue())).isEqualTo(Due.NEXT_RUNG);

        assertThat(due(life.whenDue())).isEqualTo(Due.PATH_END);

        life.whenDue().thenNothingIsDue();
        assertThat(Due.of(life.known())).isEmpty();
    }

    @Test
    void isAPageForWhoeverPutItOff() {
        Scenario life = givenOpened(directory).when(by("alice"), new Snooze(600));

        assertThat(due(life)).isEqualTo(Due.PAGE_AGAIN);
    }

    @Test
    void isNothingOnceItIsOver() {
        Scenario life = givenOpened(directory).when(by("alice"), new Acknowledge());
        assertThat(Due.of(life.known()).isPresent())
                .isEqualTo(life.known().nextDeadline().isPresent());

        assertThat(Due.of(life.when(by("alice"), new Resolve()).known())).isEmpty();
    }

    @Test
    void isAnotherSearchWhileNobodyCanBeFound() {
        directory.has(path(2, rung(ofMinutes(5), "ghost")));

        assertThat(due(givenOpened(directory).thenHeldByNobody())).isEqualTo(Due.SEARCH);
    }

    @Test
    void isInTheBriefingWithItsTime() {
        Scenario life = givenOpened(directory);

        Briefing briefing = Briefing.of(life.known());

        assertThat(briefing.due()).isEqualTo(Due.NEXT_RUNG);
        assertThat(briefing.escalateAt()).isEqualTo(life.dueAt());
        assertThat(briefing.owner()).isEqualTo("alice");
        assertThat(briefing.title()).isEqualTo("Disk full");
    }

    private static Due due(Scenario life) {
        return Due.of(life.known()).orElseThrow();
    }
}
