package dev.leash.model.notification;

/**
 * Order of deliveries in the queue of a person's channel. Messages that ask for an answer come
 * first, of these the worst incidents first, then by the numbers of incident and event. Then come
 * messages that somebody waits for (tests, codes), and last those about no incident.
 */
public final class QueuePriority {

    private QueuePriority() {}

    /** Sort key of a delivery; lexicographic order is queue order. */
    public static String of(Delivery delivery) {
        if (!delivery.id().isAboutIncident()) {
            return "%d9-%s"
                    .formatted(
                            delivery.purpose().isWaitedFor() ? 0 : 1, delivery.id().incidentId());
        }
        return "%d%d-%019d-%019d"
                .formatted(
                        delivery.isUrgent() ? 0 : 1,
                        rank(delivery),
                        Long.parseLong(delivery.id().incidentId()),
                        delivery.id().sequence());
    }

    private static int rank(Delivery delivery) {
        return switch (delivery.severity().urgency()) {
            case CRITICAL, UNKNOWN -> 0;
            case MAJOR -> 1;
            case MINOR -> 2;
        };
    }
}
