package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of a change.
 *
 * @param steps the new versions, in order; empty when nothing changes
 * @param outcome outcome for the author
 * @param forgotten person of whom nothing may stay in force; null when nobody is forgotten
 */
public record ConfigurationDecision(
        List<Step> steps, Outcome.Decided outcome, @Nullable String forgotten) {

    /**
     * One new version.
     *
     * @param after the version
     * @param recorded its event
     */
    public record Step(Version after, ConfigurationRecord recorded) {
        public Step {
            requireNonNull(after, "after");
            requireNonNull(recorded, "recorded");
        }
    }

    public ConfigurationDecision {
        steps = List.copyOf(steps);
        requireNonNull(outcome, "outcome");
    }

    static ConfigurationDecision nothing(Outcome.Decided outcome) {
        return new ConfigurationDecision(List.of(), outcome, null);
    }

    static ConfigurationDecision of(Step step) {
        return new ConfigurationDecision(List.of(step), new Outcome.Accepted(), null);
    }
}
