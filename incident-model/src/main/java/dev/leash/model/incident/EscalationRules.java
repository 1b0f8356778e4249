package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.Notify;
import dev.leash.model.incident.IncidentCommand.OfEscalation;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.SearchAgain;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentCommand.Take;

/** Rules of the escalation: which decides what is asked of it. */
final class EscalationRules {

    private EscalationRules() {}

    static Decision decide(
            Incident.Known known, OfEscalation command, Requested request, Directory directory) {
        return switch (command) {
            case Reopen _ -> Opening.reopen(known, request, directory);
            case Acknowledge _ -> Response.acknowledge(known, request);
            case Resolve _ -> Response.resolve(known, request, directory);
            case Snooze snooze -> Response.snooze(known, snooze, request);
            case Notify _ -> Response.notifyAgain(known, directory);
            case Escalate _ -> Handover.escalate(known, request, directory);
            case Take _ -> Handover.take(known, request, directory);
            case Reassign reassign -> Handover.reassign(known, reassign, request, directory);
            case SearchAgain again ->
                    PagingRules.searchAgain(known, again, request, directory);
            case ReportUndeliverable report ->
                    PagingRules.undeliverable(known, report, request, directory);
        };
    }
}
