package dev.leash.model.incident;

import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySomebody;
import static dev.leash.model.incident.Scenario.bySource;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.TestPaths;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.Notify;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.SearchAgain;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentCommand.Take;
import dev.leash.model.incident.IncidentCommand.Unrecognised;
import dev.leash.model.severity.Severity;
import java.time.Instant;

/** Everything that can be asked of an incident, and the different ways to ask it. */
enum Question {
    OPEN,
    ATTACH,
    ATTACH_WHAT_IS_MORE_URGENT,
    ACKNOWLEDGE,
    ACKNOWLEDGE_WITHOUT_A_NAME,
    ACKNOWLEDGE_HAVING_SEEN_THE_OPENING,
    RESOLVE,
    RESOLVE_HAVING_SEEN_THE_OPENING,
    ESCALATE,
    ESCALATE_HAVING_SEEN_THE_OPENING,
    TAKE,
    TAKE_HAVING_SEEN_THE_OPENING,
    TAKE_WITHOUT_A_NAME,
    REASSIGN,
    REASSIGN_HAVING_SEEN_THE_OPENING,
    NOTIFY,
    ADD_NOTE,
    ADD_NOTE_HAVING_SEEN_THE_OPENING,
    SNOOZE,
    SNOOZE_HAVING_SEEN_THE_OPENING,
    SNOOZE_WITHOUT_A_NAME,
    REOPEN,
    DECLARE,
    DRAFT,
    PUBLISH,
    PUBLISH_BY_ITSELF,
    DISMISS,
    ASSIGN_ROLE,
    ASSIGN_ROLE_HAVING_SEEN_THE_OPENING,
    EDIT,
    EDIT_HAVING_SEEN_THE_OPENING,
    MEET_DEADLINE,
    MEET_DEADLINE_THAT_IS_NOT_ARMED,
    SEARCH_AGAIN,
    REPORT_UNDELIVERABLE,
    WHAT_ONLY_A_NEWER_VERSION_KNOWS;

    private static final Report REPORT = Report.ofText("Disk full", "probe");
    private static final Instant LONG_AFTER = START.plusSeconds(1_000_000);

    IncidentCommand command(Incident incident) {
        return switch (this) {
            case OPEN -> new Open(REPORT, "signal-1", TestPaths.ID);
            case ATTACH -> new Attach(REPORT, "signal-2", null);
            case ATTACH_WHAT_IS_MORE_URGENT ->
                    new Attach(
                            REPORT.with(Severity.CRITICAL),
                            "signal-3",
                            null,
                            AttachReason.MORE_URGENT);
            case ACKNOWLEDGE, ACKNOWLEDGE_WITHOUT_A_NAME, ACKNOWLEDGE_HAVING_SEEN_THE_OPENING ->
                    new Acknowledge();
            case RESOLVE, RESOLVE_HAVING_SEEN_THE_OPENING -> new Resolve();
            case ESCALATE, ESCALATE_HAVING_SEEN_THE_OPENING -> new Escalate();
            case TAKE, TAKE_HAVING_SEEN_THE_OPENING, TAKE_WITHOUT_A_NAME -> new Take();
            case REASSIGN, REASSIGN_HAVING_SEEN_THE_OPENING -> new Reassign("bob");
            case NOTIFY -> new Notify();
            case ADD_NOTE, ADD_NOTE_HAVING_SEEN_THE_OPENING -> new AddNote("looking");
            case SNOOZE, SNOOZE_HAVING_SEEN_THE_OPENING, SNOOZE_WITHOUT_A_NAME -> new Snooze(3_600);
            case REOPEN -> new Reopen();
            case EDIT, EDIT_HAVING_SEEN_THE_OPENING ->
                    new IncidentCommand.Edit("Disk fuller", Severity.CRITICAL);
            case ASSIGN_ROLE, ASSIGN_ROLE_HAVING_SEEN_THE_OPENING ->
                    new IncidentCommand.AssignRole(InMemoryDirectory.SCRIBE, "bob");
            case DECLARE -> new IncidentCommand.Declare();
            case DRAFT ->
                    new IncidentCommand.Draft(
                            REPORT, "signal-3", TestPaths.ID, TestEvents.DRAFT);
            case PUBLISH, PUBLISH_BY_ITSELF -> new IncidentCommand.Publish();
            case DISMISS -> new IncidentCommand.Dismiss();
            case MEET_DEADLINE -> new MeetDeadline(incident.nextDeadline().orElse(LONG_AFTER));
            case MEET_DEADLINE_THAT_IS_NOT_ARMED -> new MeetDeadline(START.plusMillis(1));
            case SEARCH_AGAIN -> new SearchAgain();
            case REPORT_UNDELIVERABLE ->
                    new ReportUndeliverable(
                            "alice",
                            incident instanceof Incident.Known known
                                    ? known.escalation().progress().pageSequence()
                                    : 0);
            case WHAT_ONLY_A_NEWER_VERSION_KNOWS -> new Unrecognised("command.merge");
        };
    }

    /** The question, asked long after whatever is armed has become due. */
    CommandEnvelope of(Incident incident) {
        return new CommandEnvelope(
                "the-question",
                Scenario.INCIDENT,
                LONG_AFTER,
                actor(),
                name().endsWith("_HAVING_SEEN_THE_OPENING") ? 1L : null,
                command(incident));
    }

    private Actor actor() {
        return switch (this) {
            case OPEN, ATTACH, ATTACH_WHAT_IS_MORE_URGENT, DRAFT, PUBLISH_BY_ITSELF -> bySource();
            case MEET_DEADLINE, MEET_DEADLINE_THAT_IS_NOT_ARMED, SEARCH_AGAIN -> Actor.timer();
            case REPORT_UNDELIVERABLE -> Actor.notifier();
            case ACKNOWLEDGE_WITHOUT_A_NAME, TAKE_WITHOUT_A_NAME, SNOOZE_WITHOUT_A_NAME ->
                    bySomebody();
            case ACKNOWLEDGE,
                    ACKNOWLEDGE_HAVING_SEEN_THE_OPENING,
                    RESOLVE,
                    RESOLVE_HAVING_SEEN_THE_OPENING,
                    ESCALATE,
                    ESCALATE_HAVING_SEEN_THE_OPENING,
                    TAKE,
                    TAKE_HAVING_SEEN_THE_OPENING,
                    REASSIGN,
                    REASSIGN_HAVING_SEEN_THE_OPENING,
                    NOTIFY,
                    WHAT_ONLY_A_NEWER_VERSION_KNOWS,
                    ADD_NOTE,
                    ADD_NOTE_HAVING_SEEN_THE_OPENING,
                    SNOOZE,
                    SNOOZE_HAVING_SEEN_THE_OPENING,
                    REOPEN,
                    EDIT,
                    EDIT_HAVING_SEEN_THE_OPENING,
                    ASSIGN_ROLE,
                    ASSIGN_ROLE_HAVING_SEEN_THE_OPENING,
                    DECLARE,
                    PUBLISH,
                    DISMISS ->
                    by("bob");
        };
    }
}
