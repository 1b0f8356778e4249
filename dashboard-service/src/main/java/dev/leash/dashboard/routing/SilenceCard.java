package dev.leash.dashboard.routing;

import dev.leash.model.expression.ConditionLines;
import dev.leash.model.route.Silence;
import java.time.Instant;

/**
 * One silence, in words.
 *
 * @param silence the silence
 * @param conditions its conditions, each on a line
 * @param state whether it is in force
 * @param tone how that is shown: waiting or quiet
 * @param taken how many of the alerts of the last seven days it takes
 */
public record SilenceCard(
        Silence silence, String conditions, String state, String tone, long taken) {

    static SilenceCard of(Silence silence, Instant now, long taken) {
        boolean isActive = silence.isActive(now);
        boolean isToCome = now.isBefore(silence.startsAt());
        return new SilenceCard(
                silence,
                ConditionLines.text(silence.conditionGroups()),
                isActive ? "in force" : isToCome ? "to come" : "over",
                isActive ? "waiting" : "quiet",
                taken);
    }

    /** Whether it can be ended: it is in force, or to come. */
    public boolean isEndable() {
        return !state.equals("over");
    }
}
