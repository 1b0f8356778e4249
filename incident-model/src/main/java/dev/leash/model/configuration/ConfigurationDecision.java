package dev.leash.model.configuration;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a change.
 *
 * @param steps the versions it makes, in order; none when nothing changes
 * @param outcome what whoever asked is told
 * @param forgotten of whom nothing may be left in force; null when nobody is forgotten
 */
public record ConfigurationDecision(
        List<Step> steps, Outcome.Decided outcome, @Nullable String forgotten) {

    /**
     * One new version.
     *
     * @param after the version
     * @param recorded the fact about it
     */
    public record Step(Version after, ConfigurationRecorded recorded) {
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
