package dev.leash.notifier.planning;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Manager;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.model.notification.DeliveryRecord;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.wire.kafka.Commits;
import dev.leash.wire.reply.Reply;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Output of the planner: events, dispatches, commands and replies. */
final class PlannerOutput {

    /** Incident id of the reply to a person who named no incident. */
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

    /**
     * Cancellations are committed soon, since workers should learn of them; other events may wait.
     */
    void tell(DeliveryRecord fact) {
        write(fact.delivery().incidentId(), fact, PlanningTopology.NOTIFICATIONS);
        if (fact.event() instanceof DeliveryEvent.Cancelled) {
            commits.soon();
        }
    }

    void handOver(Dispatch dispatch) {
        forward(dispatch.key(), dispatch, PlanningTopology.sinkOf(dispatch.channel()));
    }

    void ask(CommandEnvelope request) {
        forward(request.incidentId(), request, PlanningTopology.COMMANDS);
    }

    void respond(String requestId, Outcome.Decided outcome) {
        forward(requestId, Reply.of(requestId, NO_INCIDENT, outcome), PlanningTopology.OUTCOMES);
    }

    /** Requests that the verified contact methods of a person be stored in the directory. */
    void publish(VerifiedMethods methods) {
        Instant now = now();
        Change change = new Change.Put(Manager.SYSTEM, methods);
        ChangeEnvelope request =
                new ChangeEnvelope(
                        change.key() + "@" + now.toEpochMilli(),
                        now,
                        Actor.notifier(),
                        null,
                        change);
        forward(change.key(), request, PlanningTopology.CHANGES);
    }

    void tell(PersonalTrigger occasion) {
        forward(occasion.person(), occasion, PlanningTopology.OCCASIONS);
    }

    /** Marks the end of an input. */
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
