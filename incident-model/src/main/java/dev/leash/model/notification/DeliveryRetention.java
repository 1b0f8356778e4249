package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.directory.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the messages that told one person of one incident still matter. A path may page the same
 * person every minute for days: the next page must not cost more than the one before.
 */
final class DeliveryRetention {

    /**
     * How many of the newest messages on Slack are kept current. Who looks for an incident looks at
     * the end of the conversation; what is further up keeps its last words, and links to the
     * incident as it is.
     */
    static final int MAX_REVISED = 5;

    /**
     * How many of the newest deliveries are remembered whatever their age: fifty pages on four
     * channels. Beyond, those are that are not over, which a page is after a few minutes and what
     * waits for a quiet hour to end within the day, and those that ended within {@link #SETTLED}.
     */
    static final int MAX_REMEMBERED = 200;

    /**
     * For how long after its end a delivery is remembered in any case: longer than a message that
     * tells of others too is under way, with all its attempts.
     */
    static final Duration SETTLED = Duration.ofHours(1);

    private static final Comparator<Delivery> NEWEST_FIRST =
            Comparator.comparingLong((Delivery delivery) -> delivery.id().sequence()).reversed();

    private DeliveryRetention() {}

    /** What asked for an answer on Slack and should say by itself whether one is still wanted. */
    static List<Delivery> toRevise(List<Delivery> all) {
        return all.stream()
                .filter(Delivery::isUrgent)
                .filter(delivery -> delivery.id().channel() == Channel.SLACK)
                .filter(DeliveryRetention::isThere)
                .sorted(NEWEST_FIRST)
                .limit(MAX_REVISED)
                .toList();
    }

    /** What need not be remembered any more, though the incident is open. */
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
                && (delivery.status() == DeliveryStatus.SENT || delivery.status() == DeliveryStatus.DELIVERED);
    }
}
