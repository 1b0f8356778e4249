package dev.leash.model.notification;

import dev.leash.model.delivery.DeliveryState;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Read access of the planner to the state before the current input. Queues are in the order of
 * {@link QueuePriority}.
 */
public interface PlannerState extends DeliveryState<DeliveryId, Delivery> {

    /** State of a person and an incident. */
    Optional<RecipientState> conversation(String person, String incidentId);

    /** The first matching states of a person, at most {@code atMost}. */
    List<RecipientState> conversationsOf(
            String person, Predicate<RecipientState> wanted, int atMost);

    /** A personal notice that was sent to a person, by its name. */
    Optional<SentNotice> told(String person, String matter);

    /** Verification state of a person's contact methods. */
    ContactMethods methods(String person);

    /** The open incidents, as far as they are known here. */
    OpenIncidents openIncidents();

    /** Every delivery to a person about an incident. */
    List<Delivery> deliveriesOf(String person, String incidentId);

    /** Recent send history of a person. */
    SendHistory traffic(String person);
}
