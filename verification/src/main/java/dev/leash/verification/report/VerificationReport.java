package dev.leash.verification.report;

import java.util.List;
import java.util.Map;

/**
 * Result of a verification.
 *
 * @param verdicts the verdict on every invariant
 * @param figures counts and measurements, by name, in the order of the report
 */
public record VerificationReport(List<InvariantVerdict> verdicts, Map<String, Object> figures) {
    public VerificationReport {
        verdicts = List.copyOf(verdicts);
    }

    /** Whether no invariant is violated. */
    public boolean isPassed() {
        return verdicts.stream().noneMatch(InvariantVerdict::isFailed);
    }

    /** The verdict on an invariant. */
    public InvariantVerdict of(Invariant invariant) {
        return verdicts.stream()
                .filter(verdict -> verdict.invariant() == invariant)
                .findFirst()
                .orElseThrow();
    }
}
