package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Retention of one person's deliveries for an open incident. A path may page the same person every
 * minute for days, and the next page must not cost more than the one before.
 */
final class DeliveryRetention {

    /**
     * Maximum number of Slack messages that are kept up to date: the newest, since people look at
     * the end of a conversation. Older messages keep their last text and link to the incident.
     */
    static final int MAX_REVISED = 5;

    /**
     * Number of the newest deliveries kept at any age: fifty pages on four channels. Of the older
     * ones, those are kept that have not ended (a page ends after minutes, a deferral within the
     * day) or ended within {@link #SETTLED}.
     */
    static final int MAX_REMEMBERED = 200;

    /**
     * How long a delivery is kept after its end in any case: longer than a message with rolled-up
     * deliveries is under way, all its attempts included.
     */
    static final Duration SETTLED = Duration.ofHours(1);

    private static final Comparator<Delivery> NEWEST_FIRST =
            Comparator.comparingLong((Delivery delivery) -> delivery.id().sequence()).reversed();

    private DeliveryRetention() {}

    /** The Slack messages that asked for an answer and should show whether one is still wanted. */
    static List<Delivery> toRevise(List<Delivery> all) {
        return all.stream()
                .filter(Delivery::isUrgent)
                .filter(delivery -> delivery.id().channel() == Channel.SLACK)
                .filter(DeliveryRetention::isThere)
                .sorted(NEWEST_FIRST)
                .limit(MAX_REVISED)
                .toList();
    }

    /**
     * The deliveries that can be removed while the incident is open. The newest message that asked
     * for an answer and may have arrived is kept.
     */
    static List<Delivery> toForget(List<Delivery> all, Instant now) {
        if (all.size() <= MAX_REMEMBERED) {
            return List.of();
        }
        List<Delivery> newestFirst = all.stream().sorted(NEWEST_FIRST).toList();
        Optional<Delivery> heardOf =
                newestFirst.stream()
                        .filter(Delivery::isUrgent)
                        .filter(Delivery::mayHaveArrived)
                        .findFirst();
        return newestFirst.stream()
                .skip(MAX_REMEMBERED)
                .filter(delivery -> delivery.status().isOver())
                .filter(delivery -> delivery.updatedAt().plus(SETTLED).isBefore(now))
                .filter(delivery -> !heardOf.equals(Optional.of(delivery)))
                .toList();
    }

    private static boolean isThere(Delivery delivery) {
        return delivery.providerId() != null
                && (delivery.status() == DeliveryStatus.SENT
                        || delivery.status() == DeliveryStatus.DELIVERED);
    }
}
