package dev.leash.model.directory;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Urgency;
import java.util.Set;

/**
 * Rule of a person's preferences: page me on this channel, so long after the page, for incidents of
 * these urgencies.
 *
 * @param channel the channel
 * @param afterSeconds seconds after the page, from 0 to {@value #MAX_AFTER_SECONDS}
 * @param severities urgencies the rule applies to; empty for all
 */
public record ChannelRule(Channel channel, long afterSeconds, Set<Urgency> severities) {

    /** The longest wait in seconds: one hour, by when an incident has long been escalated. */
    public static final long MAX_AFTER_SECONDS = 3_600;

    public ChannelRule {
        requireNonNull(channel, "channel");
        severities = Set.copyOf(severities);
        if (afterSeconds < 0 || afterSeconds > MAX_AFTER_SECONDS) {
            throw new IllegalArgumentException(
                    "a rule waits for %d seconds; from 0 to %d are allowed"
                            .formatted(afterSeconds, MAX_AFTER_SECONDS));
        }
    }

    /** Whether the rule applies to incidents of an urgency. */
    public boolean isAbout(Urgency urgency) {
        return severities.isEmpty() || severities.contains(urgency.orWorst());
    }
}
