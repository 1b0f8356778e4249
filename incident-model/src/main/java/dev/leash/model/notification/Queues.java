package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is on a person's channel. Who was told enough just now is told the rest later, in
 * one message.
 */
final class Queues {

    /** The most deliveries one message tells of; what waits beyond takes the next turn. */
    static final int MAX_TOGETHER = 500;

    private final Draft draft;
    private final Attempts attempts;
    private final Limits limits;

    Queues(Draft draft, Attempts attempts, Limits limits) {
        this.draft = draft;
        this.attempts = attempts;
        this.limits = limits;
    }

    /** A delivery begins whose time is now: at once if there is room, in the queue otherwise. */
    void begin(Wanted wanted) {
        DeliveryId id = wanted.id();
        Optional<Hold> hold = hold(id, isUrgent(wanted.purpose()));
        if (hold.isPresent()) {
            attempts.begin(wanted, new Start.InQueue(hold.get()));
            lookAgain(id.person(), id.channel(), hold.get().until());
        } else {
            count(id);
            attempts.begin(wanted, new Start.AtOnce());
        }
    }

    /** The time of a delivery that was put off has come. */
    void begin(Delivery putOff) {
        Optional<Hold> hold = hold(putOff.id(), isUrgent(putOff.purpose()));
        if (hold.isPresent()) {
            attempts.advance(putOff, new DeliveryInput.Queue(hold.get()));
            lookAgain(putOff.id().person(), putOff.id().channel(), hold.get().until());
        } else {
            count(putOff.id());
            attempts.next(putOff, List.of());
        }
    }

    /** There may be room for one more message: the first in the queue, with all that is like it. */
    void takeTurn(String person, Channel channel) {
        List<Delivery> queue = draft.queue(person, channel, MAX_TOGETHER + 1);
        if (queue.isEmpty()) {
            return;
        }
        Delivery first = queue.getFirst();
        Optional<Hold> hold = hold(first.id(), isUrgent(first.purpose()));
        if (hold.isPresent()) {
            lookAgain(person, channel, hold.get().until());
            return;
        }
        List<Delivery> others =
                queue.stream()
                        .skip(1)
                        .filter(other -> isTellable(first, other))
                        .limit(MAX_TOGETHER - 1)
                        .toList();
        send(first, others);
        if (queue.size() > others.size() + 1) {
            lookAgain(
                    person,
                    channel,
                    hold(first.id(), false).map(Hold::until).orElse(draft.at().plusSeconds(1)));
        }
    }

    private static boolean isTellable(Delivery first, Delivery other) {
        return first.id().isAboutIncident()
                && other.id().isAboutIncident()
                && other.isUrgent() == first.isUrgent();
    }

    private void send(Delivery first, List<Delivery> others) {
        others.forEach(other -> attempts.advance(other, new DeliveryInput.RollUp(first.id())));
        count(first.id());
        attempts.next(first, others.stream().map(Delivery::id).toList());
    }

    /** Somebody who looks for a test or a code should not wait for it to have its turn. */
    private static boolean isUrgent(Purpose purpose) {
        return purpose.isUntilAnswered() || purpose.isWaitedFor();
    }

    private Optional<Hold> hold(DeliveryId id, boolean urgent) {
        return limits.opensAt(id.channel(), draft.traffic(id.person()), urgent, draft.at())
                .map(opens -> new Hold(opens, Hold.Reason.THROTTLE));
    }

    private void count(DeliveryId id) {
        if (limits.memory(id.channel()).isPositive()) {
            draft.count(draft.traffic(id.person()).with(id.channel(), draft.at(), limits));
        }
    }

    private void lookAgain(String person, Channel channel, Instant at) {
        draft.add(new Step.TakeTurnAt(person, channel, at));
    }
}
