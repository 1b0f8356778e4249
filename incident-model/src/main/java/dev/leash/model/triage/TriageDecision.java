package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Decision of triage: what a signal comes to, and what is kept of its subject from then on.
 *
 * @param triaged what it comes to
 * @param before what was kept of the subject; null when nothing was, or when nothing changes
 * @param after what is kept of it now; null when nothing is
 */
public record TriageDecision(
        TriageOutcome triaged, @Nullable TriageSubject before, @Nullable TriageSubject after) {
    public TriageDecision {
        requireNonNull(triaged, "triaged");
    }

    /** One that changes nothing of what is kept. */
    static TriageDecision of(TriageOutcome triaged) {
        return new TriageDecision(triaged, null, null);
    }
}
