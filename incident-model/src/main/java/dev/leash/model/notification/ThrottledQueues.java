package dev.leash.model.notification;

import dev.leash.model.delivery.Recipient;
import dev.leash.model.delivery.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is on a person's channel. Who was told enough just now is told the rest later, in
 * one message.
 */
final class ThrottledQueues implements Turn.Policy<Delivery> {

    /** The most deliveries one message tells of; what waits beyond takes the next turn. */
    static final int MAX_TOGETHER = 500;

    private final PlanBuilder plan;
    private final Attempts attempts;
    private final RateLimits limits;
    private final Turn<Delivery> turn;

    ThrottledQueues(PlanBuilder plan, Attempts attempts, RateLimits limits) {
        this.plan = plan;
        this.attempts = attempts;
        this.limits = limits;
        this.turn = new Turn<>(plan.work(), this);
    }

    /** A delivery begins whose time is now: at once if there is room, in the queue otherwise. */
    void begin(Wanted wanted) {
        DeliveryId id = wanted.id();
        Optional<Deferral> hold = hold(id, isUrgent(wanted.purpose()));
        if (hold.isPresent()) {
            attempts.begin(wanted, new Start.InQueue(hold.get()));
            lookAgain(id, hold.get());
        } else {
            count(id);
            attempts.begin(wanted, new Start.AtOnce());
        }
    }

    /** The time of a delivery that was put off has come. */
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

    /** There may be room for one more message: the first in the queue, with all that is like it. */
    void takeTurn(Recipient to) {
        turn.take(to);
    }

    @Override
    public Turn.Admission<Delivery> admit(Delivery first) {
        return hold(first.id(), isUrgent(first.purpose()))
                .<Turn.Admission<Delivery>>map(
                        hold -> new Turn.Admission.OpensAt<>(hold.until()))
                .orElseGet(() -> new Turn.Admission.Open<>(1, MAX_TOGETHER));
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
                hold(first.id(), false).map(Deferral::until).orElse(plan.at().plusSeconds(1)));
    }

    /** Somebody who looks for a test or a code should not wait for it to have its turn. */
    private static boolean isUrgent(Purpose purpose) {
        return purpose.isUntilAnswered() || purpose.isWaitedFor();
    }

    private Optional<Deferral> hold(DeliveryId id, boolean urgent) {
        return limits.opensAt(id.channel(), plan.traffic(id.person()), urgent, plan.at())
                .map(opens -> new Deferral(opens, Deferral.Reason.THROTTLE));
    }

    private void count(DeliveryId id) {
        if (limits.memory(id.channel()).isPositive()) {
            plan.count(plan.traffic(id.person()).with(id.channel(), plan.at(), limits));
        }
    }

    private void lookAgain(DeliveryId id, Deferral hold) {
        plan.work()
                .takeTurnAt(new Recipient.OfPerson(id.person(), id.channel()), hold.until());
    }
}
