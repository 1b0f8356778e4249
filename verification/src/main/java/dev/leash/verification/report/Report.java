package dev.leash.verification.report;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param verdicts how every invariant fared
 * @param figures what was counted and measured on the way, by name, in the order they are told
 */
public record Report(List<Verdict> verdicts, Map<String, Object> figures) {
    public Report {
        verdicts = List.copyOf(verdicts);
    }

    /** Whether everything that was looked at holds. */
    public boolean isPassed() {
        return verdicts.stream().noneMatch(Verdict::isFailed);
    }

    /** How an invariant fared. */
    public Verdict of(Invariant invariant) {
        return verdicts.stream()
                .filter(verdict -> verdict.invariant() == invariant)
                .findFirst()
                .orElseThrow();
    }
}
