package dev.leash.model.severity;

import java.util.List;

/**
 * How loud an incident of a severity is, from least to most. Severities are configured; what
 * depends on them, such as a person's rules and quiet hours, goes by these three.
 */
public enum Urgency {
    MINOR,
    MAJOR,
    CRITICAL,
    /** What only a newer version knows. Whatever depends on it treats it as the most urgent. */
    UNKNOWN;

    /** Every urgency there is, from least to most. */
    public static final List<Urgency> ALL = List.of(MINOR, MAJOR, CRITICAL);

    /** The same; the most urgent in place of what is not known. */
    public Urgency orWorst() {
        return this == UNKNOWN ? CRITICAL : this;
    }
}
