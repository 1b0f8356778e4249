package dev.leash.notifier.planning;

import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.notification.Answer;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryPlanner;
import dev.leash.model.notification.PersonalTrigger;
import dev.leash.model.notification.PlannerConfig;
import dev.leash.model.notification.PlannerEffect;
import dev.leash.model.notification.RecipientUpdate;
import dev.leash.notifier.delivery.DeadlineStore;
import dev.leash.notifier.planning.StoreKeys.Subject;
import dev.leash.wire.reply.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Hands recipient updates, receipts, answers, triggers of personal notices and deadlines to the
 * planner, and carries out its effects.
 */
final class PlanningProcessor implements Processor<String, Object, String, Object> {

    private final PlannerConfig rules;
    private final Duration reminderLead;
    private final DeliveryWatch watch;
    private final LongSupplier nanoTime;
    private ShiftNotifier roster;
    private MethodsRetention methodsRetention;
    private PlannerStores stores;
    private DeadlineStore deadlines;
    private PlannerOutput output;

    @SuppressWarnings("NullAway.Init")
    PlanningProcessor(
            PlannerConfig rules,
            Duration reminderLead,
            DeliveryWatch watch,
            LongSupplier nanoTime) {
        this.rules = rules;
        this.reminderLead = reminderLead;
        this.watch = watch;
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        stores = new PlannerStores(context);
        output = new PlannerOutput(context);
        roster = new ShiftNotifier(context, reminderLead, output::tell);
        methodsRetention = new MethodsRetention(context);
        deadlines = new DeadlineStore(context, PlanningTopology.DEADLINES, this::meetDue, nanoTime);
    }

    @Override
    public void process(Record<String, Object> record) {
        DeliveryPlanner planner = planner(output.now());
        switch (record.value()) {
            case RecipientUpdate notice -> carryOut(planner.hear(notice));
            case Receipt receipt -> carryOut(planner.receive(receipt.delivery(), receipt.input()));
            case Answer answer -> carryOut(planner.hear(answer));
            case PersonalTrigger occasion -> carryOut(planner.hear(occasion));
            case Object other ->
                    throw new IllegalArgumentException("planning reads no " + other.getClass());
        }
        output.settle();
    }

    private void meetDue(Instant now) {
        try {
            roster.lookAt(now);
            methodsRetention.lookAt(now);
            deadlines.meetDue(
                    now, name -> Subject.of(name).ifPresent(subject -> meet(subject, now)));
        } finally {
            output.settle();
        }
    }

    private void meet(Subject subject, Instant now) {
        switch (subject) {
            case Subject.Page(String prefix) ->
                    stores.deliveries().startingWith(prefix).stream()
                            .filter(delivery -> isDue(delivery, now))
                            .forEach(delivery -> meet(delivery.id(), subject, now));
            case Subject.Queue(var to) -> decide(planner -> planner.takeTurn(to), subject, now);
            case Subject.Old(String person, String incidentId) ->
                    decide(planner -> planner.forget(person, incidentId), subject, now);
        }
    }

    /**
     * Looked up again for each delivery, since the outcome of one delivery of a page may have
     * changed the others.
     */
    private void meet(DeliveryId id, Subject subject, Instant now) {
        stores.delivery(id)
                .filter(delivery -> isDue(delivery, now))
                .ifPresent(
                        delivery ->
                                decide(planner -> planner.meetDeadline(delivery), subject, now));
    }

    private void decide(
            Function<DeliveryPlanner, List<PlannerEffect>> question, Subject subject, Instant now) {
        carryOut(deadlines.decide(subject.name(), now, () -> question.apply(planner(now))));
    }

    private static boolean isDue(Delivery delivery, Instant now) {
        return delivery.nextDeadline().filter(due -> !due.isAfter(now)).isPresent();
    }

    private DeliveryPlanner planner(Instant at) {
        return new DeliveryPlanner(stores, stores.directory(), rules, at);
    }

    private void carryOut(List<PlannerEffect> steps) {
        steps.forEach(this::carryOut);
    }

    private void carryOut(PlannerEffect step) {
        switch (step) {
            case PlannerEffect.OnDelivery(var effect) ->
                    stores.deliveries().carryOut(effect, deadlines);
            case PlannerEffect.Converse(var conversation) -> stores.put(conversation);
            case PlannerEffect.Count(var traffic) -> stores.put(traffic);
            case PlannerEffect.ForgetAt(String person, String incidentId, Instant at) ->
                    deadlines.arm(at, new Subject.Old(person, incidentId).name());
            case PlannerEffect.Forget(String person, String incidentId) ->
                    stores.forget(person, incidentId);
            case PlannerEffect.Tell(var fact) -> {
                output.tell(fact);
                stores.delivery(fact.delivery())
                        .ifPresent(delivery -> watch.happened(delivery, fact.event()));
            }
            case PlannerEffect.PassOn(PersonalTrigger occasion) -> output.tell(occasion);
            case PlannerEffect.HandOver(var dispatch) -> output.handOver(dispatch);
            case PlannerEffect.Ask(var request) -> output.ask(request);
            case PlannerEffect.Respond(String requestId, var outcome) ->
                    output.respond(requestId, outcome);
            case PlannerEffect.Keep(var told) -> stores.put(told);
            case PlannerEffect.Note(var methods) -> stores.put(methods);
            case PlannerEffect.Publish(String person, var verified) ->
                    output.publish(new VerifiedMethods(person, verified));
        }
    }
}
