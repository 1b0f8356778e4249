package dev.leash.notifier.planning;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.Manager;
import dev.leash.model.configuration.RequestedChange;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Requested;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryRecorded;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.Occasion;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** What leaves the planner: facts, work, what is asked of incidents, and answers. */
final class PlannerOutput {

    /** Who did not say which incident they meant gets an answer about none. */
    private static final String NO_INCIDENT = "";

    private final ProcessorContext<String, Object> context;
    private final Commits commits;

    PlannerOutput(ProcessorContext<String, Object> context) {
        this.context = context;
        this.commits = new Commits(context);
    }

    Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Nobody waits for a fact, but workers for what they need not send any more. */
    void tell(DeliveryRecorded fact) {
        write(fact.delivery().incidentId(), fact, PlanningTopology.NOTIFICATIONS);
        if (fact.event() instanceof DeliveryEvent.Cancelled) {
            commits.soon();
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

    /** Asks for what somebody has shown of their contact methods to be in force. */
    void publish(VerifiedMethods methods) {
        Instant now = now();
        Change change = new Change.Put(Manager.SYSTEM, methods);
        RequestedChange request =
                new RequestedChange(
                        change.key() + "@" + now.toEpochMilli(),
                        now,
                        Actor.notifier(),
                        null,
                        change);
        forward(change.key(), request, PlanningTopology.CHANGES);
    }

    void tell(Occasion occasion) {
        forward(occasion.person(), occasion, PlanningTopology.OCCASIONS);
    }

    /** Everything an input leads to has been told. */
    void settle() {
        commits.settle();
    }

    private void forward(String key, Object value, String sink) {
        write(key, value, sink);
        commits.soon();
    }

    private void write(String key, Object value, String sink) {
        commits.later();
        context.forward(new Record<>(key, value, context.currentSystemTimeMs()), sink);
    }
}
