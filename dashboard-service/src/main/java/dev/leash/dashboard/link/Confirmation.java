package dev.leash.dashboard.link;

import dev.leash.dashboard.incident.IncidentModel;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import java.util.Objects;

/**
 * Content of the page behind a signed link to one action.
 *
 * @param verb the action of the link
 * @param incident the incident as it is now
 * @param onwards address of forms for further actions, once the reader owns the incident
 */
public record Confirmation(Verb verb, IncidentModel incident, String onwards) {

    /** Whether the action would change anything now. */
    public boolean isUseful() {
        return incident.offers().has(verb);
    }

    /** Whether the reader works on the incident, and is offered further actions. */
    public boolean isTheirs() {
        return !isUseful()
                && incident.incident().state() == State.IN_PROGRESS
                && Objects.equals(incident.incident().summary().assignee(), incident.actingAs());
    }

    /** Why the action would change nothing. */
    public String why() {
        return switch (incident.incident().state()) {
            case RESOLVED -> "It is resolved. There is nothing to do.";
            case IN_PROGRESS -> "Somebody is working on it already.";
            case PENDING, ASSIGNED, ERROR, DRAFT, UNKNOWN -> "There is nothing to do here.";
        };
    }
}
