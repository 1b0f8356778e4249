package dev.leash.model.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Accumulates the effects of one input on deliveries, with read-your-writes over the stored state.
 * Used for one input, by one thread.
 *
 * @param <I> id of a delivery
 * @param <D> a delivery
 * @param <E> every effect an input may have, those on deliveries among them
 */
public final class UnitOfWork<I, D extends Tracked<I, D>, E> {

    private final DeliveryState<I, D> state;
    private final Instant at;
    private final Function<Effect<D>, E> wrap;
    private final Map<I, D> changed = new LinkedHashMap<>();
    private final List<E> effects = new ArrayList<>();

    /**
     * A unit for one input.
     *
     * @param at time of the input
     * @param wrap makes an {@code E} of an effect on a delivery
     */
    public UnitOfWork(DeliveryState<I, D> state, Instant at, Function<Effect<D>, E> wrap) {
        this.state = state;
        this.at = at;
        this.wrap = wrap;
    }

    /** Time of the input. */
    public Instant at() {
        return at;
    }

    /** All effects so far, in order. */
    public List<E> effects() {
        return List.copyOf(effects);
    }

    /** Adds an effect that changes no delivery. */
    public void add(E effect) {
        effects.add(effect);
    }

    /** The current state of a delivery, changes of this unit included. */
    public Optional<D> delivery(I id) {
        D known = changed.get(id);
        return known == null ? state.delivery(id) : Optional.of(known);
    }

    /** The deliveries changed so far. */
    public Collection<D> changed() {
        return changed.values();
    }

    /** The deliveries that were queued for a recipient before the input. */
    public List<D> queue(Recipient to, int atMost) {
        return state.queue(to, atMost);
    }

    /** Adds a new delivery. */
    public D begin(D delivery) {
        remember(delivery, delivery.progress().deadline() != null);
        if (isQueued(delivery)) {
            addOnDelivery(new Effect.JoinQueue<>(delivery));
        }
        return delivery;
    }

    /** Changes the progress of a delivery. */
    public D change(D before, Progress progress) {
        return change(before, before.with(progress));
    }

    /** Replaces a delivery; it joins or leaves its queue as its status demands. */
    public D change(D before, D after) {
        Instant deadline = after.progress().deadline();
        remember(after, deadline != null && !deadline.equals(before.progress().deadline()));
        if (isQueued(after) && !isQueued(before)) {
            addOnDelivery(new Effect.JoinQueue<>(after));
        }
        if (isQueued(before) && !isQueued(after)) {
            addOnDelivery(new Effect.LeaveQueue<>(before));
        }
        return after;
    }

    /** Removes a delivery from the store. */
    public void forget(D delivery) {
        addOnDelivery(new Effect.Forget<>(delivery));
    }

    /** Schedules a look at the queue of a recipient. */
    public void takeTurnAt(Recipient to, Instant then) {
        addOnDelivery(new Effect.TakeTurnAt<>(to, then));
    }

    private void remember(D delivery, boolean newDeadline) {
        changed.put(delivery.id(), delivery);
        addOnDelivery(new Effect.Remember<>(delivery, newDeadline));
    }

    private void addOnDelivery(Effect<D> effect) {
        effects.add(wrap.apply(effect));
    }

    private static boolean isQueued(Tracked<?, ?> delivery) {
        return delivery.progress().status() == DeliveryStatus.HELD;
    }
}
