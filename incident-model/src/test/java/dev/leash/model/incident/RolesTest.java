package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.directory.InMemoryDirectory.SCRIBE;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.classification.Classification;
import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.AssignRole;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.RoleAssigned;
import dev.leash.model.incident.IncidentEvent.RoleUnassigned;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody says who does what. */
class RolesTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void onePersonHasARoleAndNobodyIsPagedForThat() {
        Scenario scenario = givenOpened(directory);
        Escalation before = scenario.known().escalation();

        scenario.when(by("alice"), new AssignRole(SCRIBE, "bob"))
                .thenHappened(new RoleAssigned(SCRIBE, "Scribe", "bob", null));
        assertThat(summary(scenario).roles()).isEqualTo(Map.of(SCRIBE, "bob"));

        scenario.when(by("alice"), new AssignRole(SCRIBE, "alice"))
                .thenHappened(new RoleAssigned(SCRIBE, "Scribe", "alice", "bob"));
        assertThat(scenario.known().roles().people()).isEqualTo(Map.of(SCRIBE, "alice"));
        assertThat(scenario.known().escalation()).isEqualTo(before);
    }

    @Test
    void itIsTakenAwayAlsoWhenAllIsOver() {
        Scenario scenario =
                givenOpened(directory)
                        .when(by("alice"), new AssignRole(SCRIBE, "bob"))
                        .when(by("alice"), new Resolve());

        scenario.when(by("bob"), new AssignRole(SCRIBE, null))
                .thenHappened(new RoleUnassigned(SCRIBE, "Scribe", "bob"));
        assertThat(scenario.known().roles().people()).isEmpty();
        assertThat(summary(scenario).roles()).as("said by nothing, as before").isNull();
    }

    @Test
    void whatIsSoChangesNothing() {
        givenOpened(directory)
                .when(by("alice"), new AssignRole(SCRIBE, null))
                .thenAlreadyDone(OutcomeCode.NOTHING_CHANGED)
                .when(by("alice"), new AssignRole(SCRIBE, "bob"))
                .when(by("alice"), new AssignRole(SCRIBE, "bob"))
                .thenAlreadyDone(OutcomeCode.ALREADY_ASSIGNED);
    }

    @Test
    void whoeverHasNotSeenItDoesNotUndoIt() {
        givenOpened(directory)
                .when(by("alice"), new AssignRole(SCRIBE, "bob"))
                .whenAsOf(1, by("bob"), new AssignRole(SCRIBE, null))
                .thenRefused(OutcomeCode.CHANGED_MEANWHILE);
    }

    @Test
    void whatIsNotConfiguredIsRefused() {
        givenOpened(directory)
                .when(by("alice"), new AssignRole("astronaut", "bob"))
                .thenRefused(OutcomeCode.REFERENCE_MISSING)
                .when(by("alice"), new AssignRole(SCRIBE, "nobody"))
                .thenRefused(OutcomeCode.UNKNOWN_CONTACT);
    }

    @Test
    void soManyAreGivenAtMost() {
        Scenario scenario = givenOpened(directory.hasRole("one-more"));
        for (int role = 0; role < Roles.MAX; role++) {
            directory.hasRole("role-" + role);
            scenario.when(by("alice"), new AssignRole("role-" + role, "bob"));
        }

        scenario.when(by("alice"), new AssignRole("one-more", "bob"))
                .thenRefused(OutcomeCode.TOO_MANY)
                .when(by("alice"), new AssignRole("role-1", "alice"))
                .thenHappened(new RoleAssigned("role-1", "role-1", "alice", "bob"));
    }

    @Test
    void whoeverHasTheIncidentLeadsItUnlessSomebodyElseDoes() {
        var lead = Classification.BUILT_IN.lead();
        Scenario scenario = givenOpened(directory.hasRole(lead.id()));
        assertThat(lead.holder(summary(scenario))).isEqualTo("alice");

        scenario.when(by("alice"), new AssignRole(lead.id(), "bob"));
        assertThat(lead.holder(summary(scenario))).isEqualTo("bob");

        scenario.when(by("alice"), new AssignRole(lead.id(), null));
        assertThat(lead.holder(summary(scenario))).isEqualTo("alice");
    }

    /** The room for roles is small, and whatever the ids it is kept. */
    @Test
    void aSummaryTellsAsManyAsHaveRoom() {
        Scenario scenario = givenOpened(directory);
        Map<String, String> given = new HashMap<>();
        for (int role = 0; role < Roles.MAX; role++) {
            String id = "r".repeat(58) + (10 + role);
            given.put(id, "bob");
            directory.hasRole(id);
            scenario.when(by("alice"), new AssignRole(id, "bob"));
        }

        assertThat(scenario.known().roles().people()).isEqualTo(given);
        assertThat(summary(scenario).roles()).hasSize(6);
    }

    private static IncidentSummary summary(Scenario scenario) {
        IncidentSummary summary = scenario.log().getLast().incident();
        assertThat(summary).isNotNull();
        return summary;
    }
}
