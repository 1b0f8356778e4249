package dev.leash.model.notification;

import dev.leash.model.delivery.Effect;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.Outcome;
import java.time.Instant;
import java.util.List;

/** One effect of the planner. */
public sealed interface PlannerEffect {

    /** Changes a stored delivery. */
    record OnDelivery(Effect<Delivery> effect) implements PlannerEffect {}

    /** Stores the state of a person and an incident. */
    record Converse(RecipientState conversation) implements PlannerEffect {}

    /** Stores a personal notice. */
    record Keep(SentNotice told) implements PlannerEffect {}

    /** Stores the verification state of a person's contact methods. */
    record Note(ContactMethods methods) implements PlannerEffect {}

    /** Publishes the verified contact methods of a person. */
    record Publish(String person, List<VerifiedMethod> verified) implements PlannerEffect {}

    /** Stores the send history of a person. */
    record Count(SendHistory traffic) implements PlannerEffect {}

    /**
     * Schedules a check whether the state of a person and an incident, or a personal notice, can be
     * removed.
     */
    record ForgetAt(String person, String incidentId, Instant at) implements PlannerEffect {}

    /**
     * Removes the state of a person and an incident, or a personal notice, with all its deliveries.
     */
    record Forget(String person, String incidentId) implements PlannerEffect {}

    /** Publishes a delivery event. */
    record Tell(DeliveryRecord fact) implements PlannerEffect {}

    /** Passes a trigger on to the partition that plans that person's messages. */
    record PassOn(PersonalTrigger occasion) implements PlannerEffect {}

    /** Hands work to the workers. */
    record HandOver(Dispatch dispatch) implements PlannerEffect {}

    /** Sends a command to an incident. */
    record Ask(CommandEnvelope request) implements PlannerEffect {}

    /** Publishes the outcome of a request. */
    record Respond(String requestId, Outcome.Decided outcome) implements PlannerEffect {}
}
