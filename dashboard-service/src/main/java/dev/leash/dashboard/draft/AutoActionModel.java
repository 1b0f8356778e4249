package dev.leash.dashboard.draft;

import dev.leash.model.incident.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Content of the page behind a link about a draft.
 *
 * @param incidentId number of the incident
 * @param title what is broken, in one line
 * @param verb what the link does
 * @param postTo address the form is sent to
 * @param said the outcome; null before it was asked for
 */
public record AutoActionModel(
        String incidentId, String title, Verb verb, String postTo, @Nullable String said) {

    /** Leaves out the address, which contains a token. */
    @Override
    public String toString() {
        return "AutoActionModel[" + incidentId + ", " + verb + "]";
    }
}
