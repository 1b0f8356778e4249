package dev.leash.model.notification;

/**
 * A delivery's place in the queue of its reader's channel: what asks for an answer first, of that
 * the worst incidents first, then by the incident's number and the event's. What somebody waits for
 * to see whether it arrives comes behind that, and what is about no incident at all comes last.
 */
public final class QueuePriority {

    private QueuePriority() {}

    /** The place as a text; earlier turns come first in the order of texts. */
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
