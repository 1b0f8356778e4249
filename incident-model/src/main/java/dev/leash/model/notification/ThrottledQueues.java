package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.delivery.RecipientQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Per-(person, channel) throttled queue. Deliveries beyond the rate limit, or beyond what gets
 * through at present, wait and are rolled up into one message.
 */
final class ThrottledQueues implements RecipientQueue.Policy<Delivery> {

    /** Maximum number of deliveries in one message; those beyond wait for the next message. */
    static final int MAX_TOGETHER = 500;

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final PlanBuilder plan;
    private final AttemptRules attempts;
    private final RateLimits limits;
    private final RecipientQueue<Delivery> turn;

    ThrottledQueues(PlanBuilder plan, AttemptRules attempts, RateLimits limits) {
        this.plan = plan;
        this.attempts = attempts;
        this.limits = limits;
        this.turn = new RecipientQueue<>(plan.work(), this);
    }

    /** Begins a delivery that is due: at once if the rate limit allows, else in the queue. */
    void begin(DeliveryRequest wanted) {
        DeliveryId id = wanted.id();
        Optional<Deferral> hold = hold(id, isUrgent(wanted.purpose()));
        if (hold.isPresent()) {
            attempts.begin(wanted, new DeliveryStart.InQueue(hold.get()));
            lookAgain(id, hold.get());
        } else {
            count(id);
            attempts.begin(wanted, new DeliveryStart.AtOnce());
        }
    }

    /** Continues a deferred delivery that is due now. */
    void begin(Delivery putOff) {
        Optional<Deferral> hold = hold(putOff.id(), isUrgent(putOff.purpose()));
        if (hold.isPresent()) {
            attempts.advance(putOff, new DeliveryInput.Queue(hold.get()));
            lookAgain(putOff.id(), hold.get());
        } else {
            count(putOff.id());
            attempts.next(putOff, List.of());
        }
    }

    /**
     * Sends the first delivery in the queue, with all that can be rolled up into it, if the rate
     * limit allows.
     */
    void takeTurn(Recipient to) {
        turn.take(to);
    }

    /** Continues the queue when a message of it has ended, unless a limit says when. */
    void ended(Delivery before) {
        DeliveryId id = before.id();
        if (before.status() == DeliveryStatus.IN_FLIGHT && !limits.keepsFew(id.channel())) {
            takeTurn(before.recipient());
        }
    }

    @Override
    public RecipientQueue.Admission<Delivery> admit(Delivery first) {
        return hold(first.id(), isUrgent(first.purpose()))
                .<RecipientQueue.Admission<Delivery>>map(
                        hold -> new RecipientQueue.Admission.OpensAt<>(hold.until()))
                .orElseGet(() -> new RecipientQueue.Admission.Open<>(1, MAX_TOGETHER));
    }

    @Override
    public boolean rollsUp(Delivery first, Delivery other) {
        return first.id().isAboutIncident()
                && other.id().isAboutIncident()
                && other.isUrgent() == first.isUrgent();
    }

    @Override
    public void handOver(Delivery first, List<Delivery> others) {
        others.forEach(other -> attempts.advance(other, new DeliveryInput.RollUp(first.id())));
        count(first.id());
        attempts.next(first, others.stream().map(Delivery::id).toList());
    }

    @Override
    public Optional<Instant> next(Delivery first) {
        return Optional.of(
                hold(first.id(), false).map(Deferral::until).orElse(plan.at().plus(LOOKS_EVERY)));
    }

    /**
     * Whether the message may use the whole rate limit. Includes tests and codes, for which
     * somebody is waiting.
     */
    private static boolean isUrgent(Purpose purpose) {
        return purpose.isUntilAnswered() || purpose.isWaitedFor();
    }

    private Optional<Deferral> hold(DeliveryId id, boolean urgent) {
        SendHistory traffic = plan.traffic(id.person());
        return limits.opensAt(id.channel(), traffic, urgent, plan.at())
                .map(opens -> new Deferral(opens, Deferral.Reason.THROTTLE))
                .or(() -> busy(id, traffic));
    }

    private Optional<Deferral> busy(DeliveryId id, SendHistory traffic) {
        return traffic.underWay(id.channel()).isFull(plan.at())
                ? Optional.of(new Deferral(plan.at().plus(LOOKS_EVERY), Deferral.Reason.BUSY))
                : Optional.empty();
    }

    private void count(DeliveryId id) {
        if (limits.memory(id.channel()).isPositive()) {
            plan.count(plan.traffic(id.person()).with(id.channel(), plan.at(), limits));
        }
    }

    private void lookAgain(DeliveryId id, Deferral hold) {
        plan.work().takeTurnAt(new Recipient.OfPerson(id.person(), id.channel()), hold.until());
    }
}
