package dev.leash.notifier.delivery;

import dev.leash.model.delivery.DeliveryState;
import dev.leash.model.delivery.Effect;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.delivery.Tracked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Deliveries and the queues in which they wait, in the state stores of one partition.
 *
 * @param <I> id of a delivery
 * @param <D> a delivery
 */
public final class DeliveryStore<I, D extends Tracked<I, D>> implements DeliveryState<I, D> {

    /**
     * Keys of the stores. All keys of one recipient have a common prefix.
     *
     * @param <I> id of a delivery
     * @param <D> a delivery
     */
    public interface Keys<I, D> {

        /** The key of a delivery. */
        String of(I id);

        /** Prefix of the keys of a queue. */
        String ofQueue(Recipient to);

        /** The key of a delivery in its queue; keys sort in queue order. */
        String ofPlace(D delivery);

        /** Name of the deadline of a delivery. */
        String deadlineOf(D delivery);

        /** Name of the deadline at which a queue is looked at. */
        String deadlineOf(Recipient to);
    }

    private final KeyValueStore<String, D> deliveries;
    private final KeyValueStore<String, String> queues;
    private final Keys<I, D> keys;

    /** Deliveries in two stores; entries of the second hold the keys of the first. */
    public DeliveryStore(
            KeyValueStore<String, D> deliveries,
            KeyValueStore<String, String> queues,
            Keys<I, D> keys) {
        this.deliveries = deliveries;
        this.queues = queues;
        this.keys = keys;
    }

    @Override
    public Optional<D> delivery(I id) {
        return Optional.ofNullable(deliveries.get(keys.of(id)));
    }

    /**
     * Entries of older versions have empty values; their keys are the keys of deliveries
     * themselves.
     */
    @Override
    public List<D> queue(Recipient to, int atMost) {
        List<D> queue = new ArrayList<>();
        String prefix = keys.ofQueue(to);
        try (KeyValueIterator<String, String> range =
                queues.range(prefix, prefix + Character.MAX_VALUE)) {
            while (queue.size() < atMost && range.hasNext()) {
                var place = range.next();
                String key = place.value.isEmpty() ? place.key : place.value;
                Optional.ofNullable(deliveries.get(key)).ifPresent(queue::add);
            }
        }
        return queue;
    }

    /** The deliveries whose keys have a prefix. */
    public List<D> startingWith(String prefix) {
        return startingWith(deliveries, prefix, _ -> true, Integer.MAX_VALUE);
    }

    /** Forgets a delivery. */
    public void forget(D delivery) {
        deliveries.delete(keys.of(delivery.id()));
    }

    /** Applies an effect to the stores and the deadlines. */
    public void carryOut(Effect<D> effect, DeadlineStore deadlines) {
        switch (effect) {
            case Effect.Remember<D>(D delivery, boolean newDeadline) -> {
                Instant deadline = delivery.progress().deadline();
                if (newDeadline && deadline != null) {
                    deadlines.arm(deadline, keys.deadlineOf(delivery));
                }
                deliveries.put(keys.of(delivery.id()), delivery);
            }
            case Effect.Forget<D>(D delivery) -> forget(delivery);
            case Effect.JoinQueue<D>(D delivery) ->
                    queues.put(keys.ofPlace(delivery), keys.of(delivery.id()));
            case Effect.LeaveQueue<D>(D delivery) -> queues.delete(keys.ofPlace(delivery));
            case Effect.TakeTurnAt<D>(Recipient to, Instant at) ->
                    deadlines.arm(at, keys.deadlineOf(to));
        }
    }

    /** The first values that match, among those whose keys have a prefix, at most so many. */
    public static <V> List<V> startingWith(
            KeyValueStore<String, V> store, String prefix, Predicate<V> wanted, int atMost) {
        List<V> found = new ArrayList<>();
        try (KeyValueIterator<String, V> range =
                store.range(prefix, prefix + Character.MAX_VALUE)) {
            while (found.size() < atMost && range.hasNext()) {
                V value = range.next().value;
                if (wanted.test(value)) {
                    found.add(value);
                }
            }
        }
        return found;
    }
}
