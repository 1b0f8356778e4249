package dev.leash.model.notification;

import dev.leash.model.severity.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * The open incidents.
 *
 * @param count number of open incidents
 * @param first the worst and oldest of them, at most {@value #MAX_NAMED}
 */
public record OpenIncidents(int count, List<OpenIncident> first) {

    /** Maximum number of incidents named; no reader of a message needs more. */
    public static final int MAX_NAMED = 20;

    /** No open incidents. */
    public static final OpenIncidents NONE = new OpenIncidents(0, List.of());

    private static final Comparator<OpenIncident> WORST_FIRST =
            Comparator.comparing(OpenIncident::severity, Severity.WORST_FIRST)
                    .thenComparingInt(incident -> incident.incidentId().length())
                    .thenComparing(OpenIncident::incidentId);

    public OpenIncidents {
        first = List.copyOf(first);
        if (count < first.size() || first.size() > MAX_NAMED) {
            throw new IllegalArgumentException(
                    "%d of %d open incidents are named; at most %d are"
                            .formatted(first.size(), count, MAX_NAMED));
        }
    }

    /** The open incidents of a list. */
    public static OpenIncidents of(List<OpenIncident> all) {
        return new OpenIncidents(
                all.size(), all.stream().sorted(WORST_FIRST).limit(MAX_NAMED).toList());
    }
}
