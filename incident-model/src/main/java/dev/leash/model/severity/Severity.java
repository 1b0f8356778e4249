package dev.leash.model.severity;

/**
 * How bad a reporter says it is, from least to worst. A report that does not say is {@link #MAJOR}.
 */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL
}
