package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the planner may look up, as it was before what happens now. What waits for its turn is in the
 * order of {@link QueuePriority}.
 */
public interface PlannerState extends DeliveryState<DeliveryId, Delivery> {

    /** What somebody knows of an incident. */
    Optional<Conversation> conversation(String person, String incidentId);

    /** The first conversations of somebody that are wanted, at most so many. */
    List<Conversation> conversationsOf(String person, Predicate<Conversation> wanted, int atMost);

    /** What somebody is told that is about no incident, by its name. */
    Optional<Told> told(String person, String matter);

    /** What somebody has shown of their contact methods. */
    Methods methods(String person);

    /** The incidents that are not over, as far as is known here. */
    OpenIncidents openIncidents();

    /** Every delivery that tells somebody of an incident. */
    List<Delivery> deliveriesOf(String person, String incidentId);

    /** When somebody was told something lately. */
    SendHistory traffic(String person);
}
