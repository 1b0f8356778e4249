package dev.leash.notifier.planning;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.Lifecycle;
import dev.leash.model.incident.Recorded;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.Desk;
import dev.leash.model.notification.Desk.Step;
import dev.leash.model.notification.RetryPolicy;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.reply.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes facts about incidents, receipts and deadlines to the desk, and what it answers away. */
final class DeskProcessor implements Processor<String, Object, String, Object> {

    private static final int MAX_DEADLINES_AT_ONCE = 1_000;

    private final RetryPolicy policy;
    private DeskStores stores;
    private DeskOutput output;

    @SuppressWarnings("NullAway.Init")
    DeskProcessor(RetryPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        stores = new DeskStores(context, this::meetDue);
        output = new DeskOutput(context);
    }

    @Override
    public void process(Record<String, Object> record) {
        switch (record.value()) {
            case Recorded recorded -> hear(recorded);
            case Receipt receipt ->
                    carryOut(desk(output.now()).receive(receipt.delivery(), receipt.input()));
            case Object other ->
                    throw new IllegalArgumentException("planning reads no " + other.getClass());
        }
    }

    private void hear(Recorded recorded) {
        Incident.Known incident = evolved(recorded);
        List<Step> steps = desk(output.now()).hear(recorded, incident);
        stores.put(incident);
        carryOut(steps);
    }

    private void meetDue(Instant now) {
        for (DueIndex.Entry entry : stores.due(now, MAX_DEADLINES_AT_ONCE)) {
            for (Delivery delivery : stores.dueOf(entry, now)) {
                carryOut(desk(now).meetDeadline(delivery));
            }
            stores.disarm(entry);
        }
    }

    private Desk desk(Instant at) {
        return new Desk(stores, stores.directory(), policy, at);
    }

    /**
     * The notifier folds what it hears as everybody does; only the first event can come before its
     * incident is known.
     */
    private Incident.Known evolved(Recorded recorded) {
        Incident before = stores.incident(recorded.incidentId());
        if (Lifecycle.evolve(before, recorded) instanceof Incident.Known known) {
            return known;
        }
        throw new IllegalStateException("event " + recorded.id() + " leaves no incident behind");
    }

    private void carryOut(List<Step> steps) {
        List<Delivery> rescheduled = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Remember(Delivery delivery, boolean newDeadline) -> {
                    stores.put(delivery);
                    if (newDeadline) {
                        rescheduled.add(delivery);
                    }
                }
                case Step.Tell(var fact) -> output.tell(fact);
                case Step.HandOver(var attempt) -> output.handOver(attempt);
                case Step.Ask(var request) -> output.ask(request);
            }
        }
        stores.arm(rescheduled);
    }
}
