package dev.leash.model.severity;

import java.util.List;

/**
 * Urgency of an incident, from least to most. Severities are configured; a person's rules, quiet
 * hours and queues depend only on these three urgencies.
 */
public enum Urgency {
    MINOR,
    MAJOR,
    CRITICAL,
    /** Value that only a newer version knows. Treated as the most urgent. */
    UNKNOWN;

    /** Every known urgency, from least to most. */
    public static final List<Urgency> ALL = List.of(MINOR, MAJOR, CRITICAL);

    /** The same; the most urgent for {@link #UNKNOWN}. */
    public Urgency orWorst() {
        return this == UNKNOWN ? CRITICAL : this;
    }
}
