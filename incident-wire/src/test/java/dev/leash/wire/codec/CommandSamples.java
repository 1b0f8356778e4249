package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.BARE_DRAFT;
import static dev.leash.wire.codec.Checkout.BARE_REPORT;
import static dev.leash.wire.codec.Checkout.BOB;
import static dev.leash.wire.codec.Checkout.REPORT;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.Timer;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Samples of what is asked of incidents. */
final class CommandSamples {

    private static final Actor ACTOR = Actor.person(Checkout.ALICE, Actor.Via.SMS);

    private CommandSamples() {}

    static List<Sample<?>> all() {
        return Stream.<Sample<?>>concat(
                        commands(REPORT)
                                .map(
                                        command ->
                                                Sample.full(
                                                        Records.COMMAND,
                                                        new CommandEnvelope(
                                                                "request-9",
                                                                "12",
                                                                AT,
                                                                ACTOR,
                                                                3L,
                                                                command))),
                        commands(BARE_REPORT)
                                .map(
                                        command ->
                                                Sample.minimal(
                                                        Records.COMMAND,
                                                        new CommandEnvelope(
                                                                "request-9",
                                                                "12",
                                                                AT,
                                                                ACTOR,
                                                                null,
                                                                command))))
                .toList();
    }

    private static Stream<IncidentCommand> commands(Report report) {
        @Nullable String requestId = report.equals(REPORT) ? "request-9" : null;
        return Stream.of(
                new IncidentCommand.Open(
                        report,
                        "signal-1",
                        "payments",
                        requestId == null ? null : RouteSamples.ROUTING),
                new IncidentCommand.Attach(
                        report,
                        "signal-2",
                        requestId,
                        requestId == null ? null : AttachReason.RECOVERED,
                        requestId == null ? null : true),
                new IncidentCommand.Acknowledge(),
                new IncidentCommand.Resolve(),
                new IncidentCommand.Escalate(),
                new IncidentCommand.Take(),
                new IncidentCommand.Reassign(BOB),
                new IncidentCommand.Notify(),
                new IncidentCommand.AddNote("The bank is down too"),
                new IncidentCommand.Snooze(7200),
                new IncidentCommand.Reopen(),
                new IncidentCommand.Declare(),
                new IncidentCommand.Draft(report, "signal-5", "payments", requestId == null ? BARE_DRAFT : Checkout.DRAFT),
                new IncidentCommand.Publish(),
                new IncidentCommand.Dismiss(),
                new IncidentCommand.AssignRole("01K0", requestId == null ? null : BOB),
                new IncidentCommand.Edit(
                        "Checkout declines cards",
                        requestId == null ? null : Severity.CRITICAL,
                        requestId == null ? null : Map.of("service", "payments")),
                new IncidentCommand.MeetDeadline(requestId == null ? null : Timer.ESCALATION, AT),
                new IncidentCommand.SearchAgain(requestId == null ? null : true),
                new IncidentCommand.ReportUndeliverable(BOB, 2));
    }
}
