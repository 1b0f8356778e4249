package dev.leash.model.metric;

import static java.util.Objects.requireNonNull;

import dev.leash.model.kind.Named;
import dev.leash.model.severity.Severity;
import java.math.BigDecimal;

/**
 * Metric of a service: a measured value with a threshold, and what happens when it turns unhealthy.
 *
 * @param id stable id, as used in the address of its samples
 * @param name title for people
 * @param description what is measured; may be empty
 * @param service id of the service it is bound to
 * @param threshold value beyond which it is unhealthy
 * @param comparison on which side of the threshold it is unhealthy
 * @param policy whether a draft of an incident is created when it turns unhealthy
 * @param dwellSeconds how long it stays unhealthy before a draft is created with {@link
 *     Policy#DWELL}, from {@value #MIN_DWELL_SECONDS} to {@value #MAX_DWELL_SECONDS}
 * @param severity id of the severity of its drafts: minor, major or critical
 */
public record Metric(
        String id,
        String name,
        String description,
        String service,
        double threshold,
        Comparison comparison,
        Policy policy,
        int dwellSeconds,
        String severity)
        implements Named {

    /** The shortest dwell. */
    public static final int MIN_DWELL_SECONDS = 60;

    /** The longest dwell. */
    public static final int MAX_DWELL_SECONDS = 3_600;

    /** The dwell unless another is chosen. */
    public static final int DEFAULT_DWELL_SECONDS = 300;

    /** Side of the threshold on which a metric is unhealthy. */
    public enum Comparison {
        ABOVE,
        BELOW,
        /** Value that only a newer version knows: no value is unhealthy. */
        UNKNOWN
    }

    /** Whether a draft of an incident is created when the metric turns unhealthy. */
    public enum Policy {
        /** No draft. */
        DISABLED,
        /** A draft at once. */
        IMMEDIATE,
        /** A draft if the metric is still unhealthy after the dwell. */
        DWELL,
        /** Value that only a newer version knows: no draft. */
        UNKNOWN
    }

    public Metric {
        Named.require(id, name, description);
        Named.requireText("service", service, MAX_ID_LENGTH);
        requireNonNull(comparison, "comparison");
        requireNonNull(policy, "policy");
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("the threshold is %s; enter a number".formatted(threshold));
        }
        if (dwellSeconds < MIN_DWELL_SECONDS || dwellSeconds > MAX_DWELL_SECONDS) {
            throw new IllegalArgumentException(
                    "the dwell is %d seconds; from %d to %d are allowed"
                            .formatted(dwellSeconds, MIN_DWELL_SECONDS, MAX_DWELL_SECONDS));
        }
        if (Severity.BUILT_IN.stream().noneMatch(one -> one.id().equals(severity))) {
            throw new IllegalArgumentException(
                    "the severity is '%s'; minor, major and critical are allowed"
                            .formatted(severity));
        }
    }

    /** Whether a value is on the unhealthy side of the threshold. */
    public boolean isUnhealthy(double value) {
        return switch (comparison) {
            case ABOVE -> value > threshold;
            case BELOW -> value < threshold;
            case UNKNOWN -> false;
        };
    }

    /** The severity of its drafts. */
    public Severity draftSeverity() {
        return Severity.BUILT_IN.stream()
                .filter(one -> one.id().equals(severity))
                .findFirst()
                .orElseThrow();
    }

    /** The metric without drafts. */
    public Metric withoutDrafts() {
        return new Metric(
                id,
                name,
                description,
                service,
                threshold,
                comparison,
                Policy.DISABLED,
                dwellSeconds,
                severity);
    }

    /** A value for people: without an exponent, and without zeros at its end. */
    public static String inWords(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
