package dev.leash.notifier.planning;

import dev.leash.model.incident.Requested;
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

    void tell(DeliveryRecorded fact) {
        forward(fact.delivery().incidentId(), fact, PlanningTopology.NOTIFICATIONS);
    }

    void handOver(Dispatch.Attempt attempt) {
        forward(attempt.key(), attempt, PlanningTopology.sinkOf(attempt.channel()));
    }

    void ask(Requested request) {
        forward(request.incidentId(), request, PlanningTopology.COMMANDS);
    }

    private void forward(String key, Object value, String sink) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
