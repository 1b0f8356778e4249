package dev.leash.escalation.lifecycle;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Decision;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.model.incident.Requested;
import dev.leash.model.notification.Notice;
import dev.leash.model.event.Notices;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.RecordSize;
import dev.leash.wire.topic.Topics;
import java.util.ArrayList;
import java.util.List;

/**
 * One request, decided.
 *
 * @param before the incident as it was
 * @param request what was asked
 * @param decision what the lifecycle says
 * @param recorded its events
 * @param notices what planning is told of them
 * @param left the incident as it is then
 */
record Step(
        Incident before,
        Requested request,
        Decision decision,
        List<Recorded> recorded,
        List<Notice> notices,
        Incident left) {

    static Step of(Incident before, Requested asked, Directory directory) {
        Requested request = asked.at(Lifecycle.notBefore(before, asked.at()));
        return of(before, request, Lifecycle.decide(before, request, directory));
    }

    static Step givingUp(Incident.Known before, Requested asked, List<String> told, String reason) {
        Requested request = asked.at(Lifecycle.notBefore(before, asked.at()));
        return of(before, request, Lifecycle.giveUp(before, told, reason));
    }

    static Step openingInError(
            Requested request, Open open, EscalationPath path, List<String> told, String reason) {
        return of(
                Incident.UNREPORTED, request, Lifecycle.openInError(open, path, told, reason));
    }

    private static Step of(Incident before, Requested request, Decision decision) {
        List<Recorded> recorded = Lifecycle.record(before, request, decision);
        List<Notice> notices = new ArrayList<>();
        Incident left = before;
        for (Recorded one : recorded) {
            left = Lifecycle.evolve(left, one);
            notices.addAll(Notices.of(one, known(left, request)));
        }
        requireFits(recorded, left);
        return new Step(before, request, decision, recorded, notices, left);
    }

    /**
     * What Kafka would not take is no decision: found out when it is written, its first half would
     * be there already.
     *
     * @throws IllegalStateException when a record of it is too large
     */
    private static void requireFits(List<Recorded> recorded, Incident left) {
        for (Recorded one : recorded) {
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

    private static Incident.Known known(Incident incident, Requested request) {
        if (incident instanceof Incident.Known known) {
            return known;
        }
        throw new IllegalStateException("incident " + request.incidentId() + " was never reported");
    }
}
