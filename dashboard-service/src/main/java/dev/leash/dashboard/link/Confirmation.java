package dev.leash.dashboard.link;

import dev.leash.dashboard.incident.IncidentModel;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import java.util.Objects;

/**
 * What is asked of somebody who followed a link to one action.
 *
 * @param verb what the link asks for
 * @param incident the incident as it is now
 * @param onwards where forms for what comes next are sent, once the incident is theirs
 */
public record Confirmation(Verb verb, IncidentModel incident, String onwards) {

    /** Whether the action would change anything now. */
    public boolean isUseful() {
        return incident.offers().has(verb);
    }

    /** Whether they are the one who works on it, and can be asked what comes next. */
    public boolean isTheirs() {
        return !isUseful()
                && incident.incident().state() == State.IN_PROGRESS
                && Objects.equals(incident.incident().summary().assignee(), incident.actingAs());
    }

    /** Why there is nothing to do. */
    public String why() {
        return switch (incident.incident().state()) {
            case RESOLVED -> "It is over: nothing is left to do.";
            case IN_PROGRESS -> "Somebody is working on it already.";
            case PENDING, ASSIGNED, ERROR, UNKNOWN -> "Nothing is left to do here.";
        };
    }
}
