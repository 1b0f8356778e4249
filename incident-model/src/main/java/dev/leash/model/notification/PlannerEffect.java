package dev.leash.model.notification;

import dev.leash.model.delivery.Effect;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Requested;
import java.time.Instant;
import java.util.List;

/** One thing the planner wants done. */
public sealed interface PlannerEffect {

    /** Change what is remembered of deliveries. */
    record OnDelivery(Effect<Delivery> effect) implements PlannerEffect {}

    /** Remember what somebody knows of an incident. */
    record Converse(Conversation conversation) implements PlannerEffect {}

    /** Remember what somebody is told that is about no incident. */
    record Keep(Told told) implements PlannerEffect {}

    /** Remember what somebody has shown of their contact methods. */
    record Note(Methods methods) implements PlannerEffect {}

    /** Say which contact methods somebody has shown to work. */
    record Publish(String person, List<VerifiedMethod> verified) implements PlannerEffect {}

    /** Remember when somebody was told something. */
    record Count(SendHistory traffic) implements PlannerEffect {}

    /** Look then whether what somebody knows of an incident, or was told, can be forgotten. */
    record ForgetAt(String person, String incidentId, Instant at) implements PlannerEffect {}

    /** Forget what somebody knows of an incident, or was told, and every delivery of it. */
    record Forget(String person, String incidentId) implements PlannerEffect {}

    /** Tell a fact. */
    record Tell(DeliveryRecorded fact) implements PlannerEffect {}

    /** Take something that concerns somebody to where their messages are planned. */
    record PassOn(Occasion occasion) implements PlannerEffect {}

    /** Give work to the workers. */
    record HandOver(Dispatch dispatch) implements PlannerEffect {}

    /** Ask something of an incident. */
    record Ask(Requested request) implements PlannerEffect {}

    /** Tell whoever waits what became of a request. */
    record Respond(String requestId, Outcome.Decided outcome) implements PlannerEffect {}
}
