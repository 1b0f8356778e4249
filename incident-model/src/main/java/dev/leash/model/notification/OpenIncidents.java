package dev.leash.model.notification;

import dev.leash.model.severity.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * The incidents that are not over.
 *
 * @param count how many
 * @param first the first of them, the worst and oldest, at most {@value #MAX_NAMED}
 */
public record OpenIncidents(int count, List<OpenIncident> first) {

    /** How many are named; more nobody reads in a message. */
    public static final int MAX_NAMED = 20;

    /** None. */
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

    /** All of these. */
    public static OpenIncidents of(List<OpenIncident> all) {
        return new OpenIncidents(
                all.size(), all.stream().sorted(WORST_FIRST).limit(MAX_NAMED).toList());
    }
}
