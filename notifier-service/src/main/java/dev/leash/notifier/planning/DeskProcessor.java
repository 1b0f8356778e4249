package dev.leash.notifier.planning;

import dev.leash.model.notification.Answer;
import dev.leash.model.notification.Delivery;
import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.Desk;
import dev.leash.model.notification.DeskRules;
import dev.leash.model.notification.Notice;
import dev.leash.model.notification.Occasion;
import dev.leash.model.notification.Step;
import dev.leash.notifier.planning.StoreKeys.Subject;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.reply.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notices, receipts, answers, occasions and deadlines to the desk, and what it wants done
 * away.
 */
final class DeskProcessor implements Processor<String, Object, String, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(DeskProcessor.class);
    private static final Duration RETRY_FAILED_AFTER = Duration.ofMinutes(1);

    private final DeskRules rules;
    private final Duration reminderLead;
    private final DeliveryWatch watch;
    private final LongSupplier nanoTime;
    private Roster roster;
    private DeskStores stores;
    private DeskClock clock;
    private DeskOutput output;

    @SuppressWarnings("NullAway.Init")
    DeskProcessor(
            DeskRules rules, Duration reminderLead, DeliveryWatch watch, LongSupplier nanoTime) {
        this.rules = rules;
        this.reminderLead = reminderLead;
        this.watch = watch;
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        stores = new DeskStores(context);
        output = new DeskOutput(context);
        roster = new Roster(context, reminderLead, output::tell);
        clock = new DeskClock(context, this::meetDue, nanoTime);
    }

    @Override
    public void process(Record<String, Object> record) {
        Desk desk = desk(output.now());
        switch (record.value()) {
            case Notice notice -> carryOut(desk.hear(notice));
            case Receipt receipt -> carryOut(desk.receive(receipt.delivery(), receipt.input()));
            case Answer answer -> carryOut(desk.hear(answer));
            case Occasion occasion -> carryOut(desk.hear(occasion));
            case Object other ->
                    throw new IllegalArgumentException("planning reads no " + other.getClass());
        }
    }

    private void meetDue(Instant now) {
        roster.lookAt(now);
        clock.tellOfDue(now, subject -> meet(subject, now));
    }

    private void meet(Subject subject, Instant now) {
        switch (subject) {
            case Subject.Page(String prefix) ->
                    stores.deliveriesFrom(prefix).stream()
                            .filter(delivery -> isDue(delivery, now))
                            .forEach(delivery -> meet(delivery.id(), subject, now));
            case Subject.Queue(String person, var channel) ->
                    decide(desk -> desk.takeTurn(person, channel), subject, now);
            case Subject.Old(String person, String incidentId) ->
                    decide(desk -> desk.forget(person, incidentId), subject, now);
        }
    }

    /** What became of one delivery of a page may have changed the others. */
    private void meet(DeliveryId id, Subject subject, Instant now) {
        stores.delivery(id)
                .filter(delivery -> isDue(delivery, now))
                .ifPresent(delivery -> decide(desk -> desk.meetDeadline(delivery), subject, now));
    }

    /**
     * What cannot be decided must not keep the others waiting: it is tried again later, loudly.
     * Nothing is written before everything is decided.
     */
    private void decide(Function<Desk, List<Step>> question, Subject subject, Instant now) {
        List<Step> steps;
        try {
            steps = question.apply(desk(now));
        } catch (RuntimeException e) {
            LOG.error(
                    "A deadline of planning cannot be met and is tried again in {} s",
                    RETRY_FAILED_AFTER.toSeconds(),
                    e);
            clock.armAgain(subject, now.plus(RETRY_FAILED_AFTER));
            return;
        }
        carryOut(steps);
    }

    private static boolean isDue(Delivery delivery, Instant now) {
        return delivery.nextDeadline().filter(due -> !due.isAfter(now)).isPresent();
    }

    private Desk desk(Instant at) {
        return new Desk(stores, stores.directory(), rules, at);
    }

    private void carryOut(List<Step> steps) {
        List<Delivery> rescheduled = new ArrayList<>();
        for (Step step : steps) {
            carryOut(step);
            if (step instanceof Step.Remember(Delivery delivery, boolean newDeadline)
                    && newDeadline) {
                rescheduled.add(delivery);
            }
        }
        clock.arm(rescheduled);
    }

    private void carryOut(Step step) {
        switch (step) {
            case Step.Remember(var delivery, _) -> stores.put(delivery);
            case Step.JoinQueue(var delivery) -> stores.join(delivery);
            case Step.LeaveQueue(var delivery) -> stores.leave(delivery);
            case Step.TakeTurnAt(String person, var channel, Instant at) ->
                    clock.armTurn(person, channel, at);
            case Step.Converse(var conversation) -> stores.put(conversation);
            case Step.Count(var traffic) -> stores.put(traffic);
            case Step.ForgetAt(String person, String incidentId, Instant at) ->
                    clock.armForgetting(person, incidentId, at);
            case Step.Forget(String person, String incidentId) -> stores.forget(person, incidentId);
            case Step.ForgetDelivery(var delivery) -> stores.forget(delivery);
            case Step.Tell(var fact) -> {
                output.tell(fact);
                stores.delivery(fact.delivery())
                        .ifPresent(delivery -> watch.happened(delivery, fact.event()));
            }
            case Step.PassOn(Occasion occasion) -> output.tell(occasion);
            case Step.HandOver(var dispatch) -> output.handOver(dispatch);
            case Step.Ask(var request) -> output.ask(request);
            case Step.Respond(String requestId, var outcome) -> output.respond(requestId, outcome);
            case Step.Keep(var told) -> stores.put(told);
            case Step.Note(var methods) -> stores.put(methods);
            case Step.Publish(String person, var verified) ->
                    output.publish(new DirectoryRecord.OfVerified(person, verified));
        }
    }
}
