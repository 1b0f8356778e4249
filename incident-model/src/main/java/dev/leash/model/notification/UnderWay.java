package dev.leash.model.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Messages to one person that are with the workers of one channel: as many as get through within a
 * second. Others wait in the person's own queue, where the most urgent goes first, what is no longer
 * wanted leaves, and several become one message; the workers' queue has no such order.
 *
 * @param since when each was handed over, by incident and event; at most {@value #MAX}
 * @param window how many may be with the workers, from {@value #ALWAYS} to {@value #MAX}
 */
public record UnderWay(Map<String, Instant> since, int window) {

    /** Maximum with the workers, however fast they get through. */
    static final int MAX = 100;

    /** As many are with the workers although they are slow, so that none of them is idle. */
    static final int ALWAYS = 6;

    /** How long a message may take until it got through. */
    static final Duration PROMPT = Duration.ofSeconds(1);

    /** What was handed over longer ago was lost sight of: attempts end sooner. */
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    /** No message. */
    static final UnderWay NONE = new UnderWay(Map.of(), MAX);

    public UnderWay {
        since = Collections.unmodifiableMap(new TreeMap<>(since));
        window = Math.clamp(window, ALWAYS, MAX);
    }

    boolean isEmpty() {
        return since.isEmpty();
    }

    boolean has(DeliveryId delivery) {
        return since.containsKey(name(delivery));
    }

    /** With one more, without those that were lost sight of. */
    UnderWay with(DeliveryId delivery, Instant at) {
        Map<String, Instant> all = new TreeMap<>(since);
        all.values().removeIf(handedOver -> isForgotten(handedOver, at));
        if (all.size() < MAX) {
            all.put(name(delivery), at);
        }
        return new UnderWay(all, window);
    }

    /** Without one that has ended. The window follows the rate at which messages get through. */
    UnderWay without(DeliveryId delivery, Instant at) {
        Map<String, Instant> all = new TreeMap<>(since);
        Instant handedOver = all.remove(name(delivery));
        if (handedOver == null || all.isEmpty()) {
            return all.isEmpty() ? NONE : this;
        }
        Duration took = Duration.between(handedOver, at);
        return new UnderWay(all, took.compareTo(PROMPT) <= 0 ? window + 1 : throughOf(since.size(), took));
    }

    /** How many of so many that are under way get through within a second, where one took longer. */
    private static int throughOf(int together, Duration took) {
        return (int) (together * PROMPT.toMillis() / took.toMillis());
    }

    /** Whether another message has to wait. */
    boolean isFull(Instant now) {
        List<Instant> there =
                since.values().stream().filter(at -> !isForgotten(at, now)).toList();
        return there.size() >= window
                || (there.size() >= ALWAYS
                        && there.stream().anyMatch(at -> at.plus(PROMPT).isBefore(now)));
    }

    /** Also what was handed over before the clock was set back. */
    private static boolean isForgotten(Instant handedOver, Instant now) {
        return handedOver.isAfter(now) || handedOver.plus(FORGOTTEN_AFTER).isBefore(now);
    }

    private static String name(DeliveryId delivery) {
        return delivery.incidentId() + "-" + delivery.sequence();
    }
}
