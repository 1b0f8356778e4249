package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Requested;
import java.time.Instant;

/** One thing the desk wants done. */
public sealed interface Step {

    /**
     * Remember a delivery.
     *
     * @param newDeadline whether it is to be looked at at another time than before
     */
    record Remember(Delivery delivery, boolean newDeadline) implements Step {}

    /** Let a delivery wait for its turn, behind those that came before and are as urgent. */
    record JoinQueue(Delivery delivery) implements Step {}

    /** A delivery waits no longer for its turn. */
    record LeaveQueue(Delivery delivery) implements Step {}

    /** Look at the queue of a person's channel then. */
    record TakeTurnAt(String person, Channel channel, Instant at) implements Step {}

    /** Remember what somebody knows of an incident. */
    record Converse(Conversation conversation) implements Step {}

    /** Remember when somebody was told something. */
    record Count(Traffic traffic) implements Step {}

    /** Look then whether what somebody knows of an incident can be forgotten. */
    record ForgetAt(String person, String incidentId, Instant at) implements Step {}

    /** Forget what somebody knows of an incident, and every delivery that told them. */
    record Forget(String person, String incidentId) implements Step {}

    /** Tell a fact. */
    record Tell(DeliveryRecorded fact) implements Step {}

    /** Give work to the workers. */
    record HandOver(Dispatch dispatch) implements Step {}

    /** Ask something of an incident. */
    record Ask(Requested request) implements Step {}

    /** Tell whoever waits that nothing was done. */
    record Refuse(String requestId, Outcome.Refused refusal) implements Step {}
}
