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

/** Routes the commands of the escalation facet to their rules. */
final class EscalationRules {

    private EscalationRules() {}

    static Decision decide(
            Incident.Known known,
            OfEscalation command,
            CommandEnvelope request,
            Directory directory) {
        return switch (command) {
            case Reopen _ -> OpeningRules.reopen(known, request, directory);
            case Acknowledge _ -> ResponseRules.acknowledge(known, request);
            case Resolve _ -> ResponseRules.resolve(known, request, directory);
            case Snooze snooze -> ResponseRules.snooze(known, snooze, request);
            case Notify _ -> ResponseRules.notifyAgain(known, directory);
            case Escalate _ -> HandoverRules.escalate(known, request, directory);
            case Take _ -> HandoverRules.take(known, request, directory);
            case Reassign reassign -> HandoverRules.reassign(known, reassign, request, directory);
            case SearchAgain again -> PagingRules.searchAgain(known, again, request, directory);
            case ReportUndeliverable report ->
                    PagingRules.undeliverable(known, report, request, directory);
        };
    }
}
