package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

/**
 * Facet that says what is broken.
 *
 * @param report the report that opened the incident, {@linkplain Report#brief in brief}
 */
public record Details(Report report) {
    public Details {
        requireNonNull(report, "report");
    }
}
