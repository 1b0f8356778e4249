package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.failing;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.escalation.TestPaths.rung;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.given;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;

/** Every state an incident can be in, and the different ways to be in it. */
enum Situation {
    UNREPORTED,
    PENDING,
    ASSIGNED,
    /** Assigned, and the path has ended. */
    EXHAUSTED,
    IN_PROGRESS,
    SNOOZED,
    RESOLVED,
    /** Resolved, reopened, and assigned again. */
    REOPENED,
    ERROR,
    /** Drafted automatically. */
    DRAFT,
    /** Drafted automatically, and dismissed. */
    DISMISSED,
    /** Drafted automatically, published, and assigned. */
    PUBLISHED;

    private static final EscalationPath ROTATING = rotating(PRIMARY, ofMinutes(15));

    /** The way there; where anybody has it, it is alice. */
    Scenario scenario() {
        return switch (this) {
            case UNREPORTED -> given(team().has(ROTATING));
            case PENDING -> givenOpened(team().nobodyOnCall().has(ROTATING));
            case ASSIGNED -> givenOpened(team().has(ROTATING));
            case EXHAUSTED ->
                    givenOpened(team().has(path(1, rung(ofMinutes(15), "alice")))).whenDue();
            case IN_PROGRESS ->
                    givenOpened(team().has(ROTATING)).when(by("alice"), new Acknowledge());
            case SNOOZED -> givenOpened(team().has(ROTATING)).when(by("alice"), new Snooze(3_600));
            case RESOLVED -> givenOpened(team().has(ROTATING)).when(by("alice"), new Resolve());
            case REOPENED ->
                    givenOpened(team().has(ROTATING))
                            .when(by("alice"), new Resolve())
                            .when(by("alice"), new Reopen());
            case DRAFT -> drafted();
            case DISMISSED -> drafted().when(by("alice"), new IncidentCommand.Dismiss());
            case PUBLISHED -> drafted().when(by("alice"), new IncidentCommand.Publish());
            case ERROR -> givenOpened(team().nobodyOnCall().has(failing(ROTATING)));
        };
    }

    private static Scenario drafted() {
        return given(team().has(ROTATING))
                .when(
                        Actor.source("metrics"),
                        new IncidentCommand.Draft(
                                Report.ofText("Investigating elevated errors", "metrics"),
                                "signal-3",
                                ROTATING.id(),
                                TestEvents.DRAFT));
    }

    private static InMemoryDirectory team() {
        return new InMemoryDirectory().knows("alice", "bob").onCall("alice", "bob");
    }
}
