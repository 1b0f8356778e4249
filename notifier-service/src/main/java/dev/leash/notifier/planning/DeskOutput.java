package dev.leash.notifier.planning;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Requested;
import dev.leash.model.notification.Briefing;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.model.notification.Dispatch;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** What leaves the desk: facts, work, and word that somebody cannot be reached. */
final class DeskOutput {

    private final ProcessorContext<String, Object> context;

    DeskOutput(ProcessorContext<String, Object> context) {
        this.context = context;
    }

    Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Tells a fact about a delivery, which is as the fact has left it. */
    void tell(Delivery after, DeliveryEvent event) {
        forward(
                after.id().incidentId(),
                new DeliveryRecorded(after.id(), after.sequence(), after.updatedAt(), event),
                PlanningTopology.NOTIFICATIONS);
    }

    void dispatch(Delivery delivery, String address, Incident.Known incident) {
        Dispatch attempt =
                new Dispatch.Attempt(
                        delivery.id(),
                        delivery.attempt(),
                        delivery.purpose(),
                        address,
                        Briefing.of(incident));
        forward(attempt.key(), attempt, PlanningTopology.sinkOf(attempt.channel()));
    }

    void reportUndeliverable(String incidentId, long pageSequence, String person) {
        Requested request =
                new Requested(
                        "undeliverable-" + incidentId + "-" + pageSequence + "-" + person,
                        incidentId,
                        now(),
                        Actor.notifier(),
                        null,
                        new IncidentCommand.ReportUndeliverable(person, pageSequence));
        forward(incidentId, request, PlanningTopology.COMMANDS);
    }

    private void forward(String key, Object value, String sink) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
