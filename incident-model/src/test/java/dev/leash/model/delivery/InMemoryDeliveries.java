package dev.leash.model.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deliveries in memory, whoever is told. */
public final class InMemoryDeliveries<I, D extends Tracked<I, D>> implements DeliveryState<I, D> {

    public final Map<I, D> all = new LinkedHashMap<>();
    public final Map<Recipient, Instant> turns = new LinkedHashMap<>();
    private final Set<I> queued = new LinkedHashSet<>();
    private final Comparator<D> order;

    /**
     * None yet.
     *
     * @param order which of those that wait goes first
     */
    public InMemoryDeliveries(Comparator<D> order) {
        this.order = order;
    }

    /** Changes what is remembered. */
    public void carryOut(Effect<D> effect) {
        switch (effect) {
            case Effect.Remember<D>(D delivery, _) -> all.put(delivery.id(), delivery);
            case Effect.Forget<D>(D delivery) -> all.remove(delivery.id());
            case Effect.JoinQueue<D>(D delivery) -> queued.add(delivery.id());
            case Effect.LeaveQueue<D>(D delivery) -> queued.remove(delivery.id());
            case Effect.TakeTurnAt<D>(Recipient to, Instant at) ->
                    turns.merge(to, at, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    @Override
    public Optional<D> delivery(I id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<D> queue(Recipient to, int atMost) {
        return queued.stream()
                .flatMap(id -> delivery(id).stream())
                .filter(delivery -> delivery.recipient().equals(to))
                .sorted(order)
                .limit(atMost)
                .toList();
    }
}
