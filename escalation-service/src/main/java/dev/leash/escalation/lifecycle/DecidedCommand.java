package dev.leash.escalation.lifecycle;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.event.RecipientUpdates;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Decision;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.RecordSize;
import dev.leash.wire.topic.Topics;
import java.util.ArrayList;
import java.util.List;

/**
 * Command with its decision.
 *
 * @param before the incident before
 * @param request the command
 * @param decision the decision
 * @param recorded the new events
 * @param notices recipient updates for planning
 * @param left the incident after
 */
record DecidedCommand(
        Incident before,
        CommandEnvelope request,
        Decision decision,
        List<IncidentRecord> recorded,
        List<RecipientUpdate> notices,
        Incident left) {

    static DecidedCommand of(Incident before, CommandEnvelope asked, Directory directory) {
        CommandEnvelope request = asked.at(Lifecycle.notBefore(before, asked.at()));
        return of(before, request, Lifecycle.decide(before, request, directory));
    }

    static DecidedCommand withoutPaging(
            Incident.Known before, CommandEnvelope asked, Directory directory, String failure) {
        CommandEnvelope request = asked.at(Lifecycle.notBefore(before, asked.at()));
        return of(
                before,
                request,
                Lifecycle.decideWithoutPaging(before, request, directory, failure));
    }

    static DecidedCommand givingUp(
            Incident.Known before, CommandEnvelope asked, List<String> told, String reason) {
        CommandEnvelope request = asked.at(Lifecycle.notBefore(before, asked.at()));
        return of(before, request, Lifecycle.giveUp(before, told, reason));
    }

    static DecidedCommand openingInError(
            CommandEnvelope request,
            Open open,
            EscalationPath path,
            List<String> told,
            String reason) {
        return of(Incident.UNREPORTED, request, Lifecycle.openInError(open, path, told, reason));
    }

    private static DecidedCommand of(Incident before, CommandEnvelope request, Decision decision) {
        List<IncidentRecord> recorded = Lifecycle.record(before, request, decision);
        List<RecipientUpdate> notices = new ArrayList<>();
        Incident left = before;
        for (IncidentRecord one : recorded) {
            left = Lifecycle.evolve(left, one);
            notices.addAll(RecipientUpdates.of(one, known(left, request)));
        }
        requireFits(recorded, left);
        return new DecidedCommand(before, request, decision, recorded, notices, left);
    }

    /**
     * What Kafka would not take is no decision: found out when it is written, its first half would
     * be there already.
     *
     * @throws IllegalStateException when a record of it is too large
     */
    private static void requireFits(List<IncidentRecord> recorded, Incident left) {
        for (IncidentRecord one : recorded) {
            requireFits("an event", Topics.EVENTS.codec().encode(one));
        }
        if (!recorded.isEmpty() && left instanceof Incident.Known known) {
            requireFits("the state", InternalRecords.INCIDENT_STATE.encode(known));
        }
    }

    private static void requireFits(String what, byte[] bytes) {
        if (bytes.length > RecordSize.MAX_BYTES) {
            throw new IllegalStateException(
                    "%s of the incident would have %d bytes; at most %d are taken"
                            .formatted(what, bytes.length, RecordSize.MAX_BYTES));
        }
    }

    Incident.Known after() {
        return known(left, request);
    }

    private static Incident.Known known(Incident incident, CommandEnvelope request) {
        if (incident instanceof Incident.Known known) {
            return known;
        }
        throw new IllegalStateException("incident " + request.incidentId() + " was never reported");
    }
}
