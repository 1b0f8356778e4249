package dev.leash.dashboard.link;

import dev.leash.dashboard.action.Action;
import dev.leash.dashboard.incident.IncidentModel;

/**
 * What is asked of somebody who followed a link to one action.
 *
 * @param action the action
 * @param incident the incident as it is now
 */
public record Confirmation(Action action, IncidentModel incident) {

    /** Whether the action would change anything now. */
    public boolean isUseful() {
        return incident.offers().has(action);
    }
}
