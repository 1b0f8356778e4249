package dev.leash.model.severity;

import java.util.List;

/**
 * How bad a reporter says it is, from least to worst. A report that does not say is {@link #MAJOR}.
 */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL,
    /** What only a newer version knows. Whatever depends on it treats it as the worst. */
    UNKNOWN;

    /** Every severity there is, from least to worst. */
    public static final List<Severity> ALL = List.of(MINOR, MAJOR, CRITICAL);

    /** The same; the worst in place of what is not known. */
    public Severity orWorst() {
        return this == UNKNOWN ? CRITICAL : this;
    }
}
