package dev.leash.model.directory;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Configured;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Incidents of another system, incident.io, that a contact leads or has led there. Each version in
 * the history says of which incident the contact became the lead.
 *
 * @param person id of the contact
 * @param incidents ids of the incidents, the newest last; at most {@value #MAX_INCIDENTS}, of
 *     letters, digits, hyphens and underscores
 */
public record IncidentLeads(String person, List<String> incidents) implements Configured {

    /** Maximum number of incidents; of more, the newest are kept. */
    public static final int MAX_INCIDENTS = 20;

    private static final Pattern INCIDENT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public IncidentLeads {
        requireNonNull(person, "person");
        incidents = List.copyOf(incidents);
        if (incidents.isEmpty() || incidents.size() > MAX_INCIDENTS) {
            throw new IllegalArgumentException(
                    "%d incidents; from 1 to %d are allowed"
                            .formatted(incidents.size(), MAX_INCIDENTS));
        }
        for (String incident : incidents) {
            if (!INCIDENT.matcher(incident).matches()) {
                throw new IllegalArgumentException(
                        "the id of an incident has 1 to 64 letters, digits, hyphens and underscores");
            }
        }
    }

    /** The leads of a contact with one more incident. */
    public IncidentLeads with(String incident) {
        List<String> all = new ArrayList<>(incidents);
        all.add(incident);
        return new IncidentLeads(
                person, all.subList(Math.max(0, all.size() - MAX_INCIDENTS), all.size()));
    }
}
