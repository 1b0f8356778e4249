package dev.leash.model.directory;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Urgency;
import java.util.Set;

/**
 * A person's wish: tell me on this channel, so long after I was paged, of incidents this urgent.
 *
 * @param channel on which channel
 * @param afterSeconds how long after the page, from 0 to {@value #MAX_AFTER_SECONDS}
 * @param severities of which incidents; empty for all of them
 */
public record ChannelRule(Channel channel, long afterSeconds, Set<Urgency> severities) {

    /** The longest wait: an hour, by when an incident has long gone on to somebody else. */
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

    /** Whether it is about incidents this urgent. */
    public boolean isAbout(Urgency urgency) {
        return severities.isEmpty() || severities.contains(urgency.orWorst());
    }
}
