package dev.leash.notifier.planning;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Requested;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Occasion;
import dev.leash.notifier.delivery.SoonCommitted;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** What leaves the planner: facts, work, what is asked of incidents, and answers. */
final class PlannerOutput {

    /** Who did not say which incident they meant gets an answer about none. */
    private static final String NO_INCIDENT = "";

    /** So many transactions a second at most are for those who wait. */
    private static final Duration WAITED_FOR_AT_MOST_EVERY = Duration.ofMillis(10);

    private final ProcessorContext<String, Object> context;
    private final SoonCommitted soon;

    PlannerOutput(ProcessorContext<String, Object> context) {
        this.context = context;
        this.soon = new SoonCommitted(context, WAITED_FOR_AT_MOST_EVERY);
    }

    Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Nobody waits for a fact, but workers for what they need not send any more. */
    void tell(DeliveryRecorded fact) {
        write(fact.delivery().incidentId(), fact, PlanningTopology.NOTIFICATIONS);
        if (fact.event() instanceof DeliveryEvent.Cancelled) {
            soon.waitedFor();
        }
    }

    void handOver(Dispatch dispatch) {
        forward(dispatch.key(), dispatch, PlanningTopology.sinkOf(dispatch.channel()));
    }

    void ask(Requested request) {
        forward(request.incidentId(), request, PlanningTopology.COMMANDS);
    }

    void respond(String requestId, Outcome.Decided outcome) {
        forward(requestId, Reply.of(requestId, NO_INCIDENT, outcome), PlanningTopology.OUTCOMES);
    }

    void publish(DirectoryRecord record) {
        forward(record.key(), record, PlanningTopology.DIRECTORY);
    }

    void tell(Occasion occasion) {
        forward(occasion.person(), occasion, PlanningTopology.OCCASIONS);
    }

    /** Everything an input leads to has been told. */
    void settle() {
        soon.settle();
    }

    private void forward(String key, Object value, String sink) {
        write(key, value, sink);
        soon.waitedFor();
    }

    private void write(String key, Object value, String sink) {
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
