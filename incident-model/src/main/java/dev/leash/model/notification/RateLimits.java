package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rate limits of messages to one person on one channel. Messages that ask for no answer may use
 * half of a limit, so that they never delay a page.
 *
 * @param byChannel limits of each channel, all of which apply; a channel without an entry is not
 *     limited
 */
public record RateLimits(Map<Channel, List<Limit>> byChannel) {

    private static final int FEW = 30;
    private static final Duration SHORT = Duration.ofMinutes(1);

    /** No limits. */
    public static final RateLimits NONE = new RateLimits(Map.of());

    /**
     * Maximum number of messages within a sliding window.
     *
     * @param messages maximum, from 1 to {@value #MAX_MESSAGES}
     * @param window length of the window, at most a day
     */
    public record Limit(int messages, Duration window) {

        /** Highest maximum; the time of each message is stored for the length of the window. */
        public static final int MAX_MESSAGES = 1_000;

        private static final Duration MAX_WINDOW = Duration.ofDays(1);

        public Limit {
            if (messages < 1
                    || messages > MAX_MESSAGES
                    || !window.isPositive()
                    || window.compareTo(MAX_WINDOW) > 0) {
                throw new IllegalArgumentException(
                        "%d messages in %s; from 1 to %d in at most a day are allowed"
                                .formatted(messages, window, MAX_MESSAGES));
            }
        }
    }

    public RateLimits {
        byChannel = Map.copyOf(byChannel);
    }

    /**
     * When there is room for one more message; empty when there is now.
     *
     * @param urgent whether the message asks for an answer
     */
    public Optional<Instant> opensAt(
            Channel channel, SendHistory traffic, boolean urgent, Instant now) {
        List<Instant> sent = traffic.until(now, channel);
        return of(channel).stream()
                .flatMap(limit -> opensAt(limit, sent, urgent).stream())
                .filter(opens -> opens.isAfter(now))
                .max(Instant::compareTo);
    }

    /** Whether a limit alone keeps it few messages that are with the workers at a time. */
    boolean keepsFew(Channel channel) {
        return of(channel).stream()
                .anyMatch(limit -> limit.messages() <= FEW && limit.window().compareTo(SHORT) >= 0);
    }

    /** How long the times of messages on a channel are needed. */
    Duration memory(Channel channel) {
        return of(channel).stream()
                .map(Limit::window)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Optional<Instant> opensAt(Limit limit, List<Instant> sent, boolean urgent) {
        int room = urgent ? limit.messages() : Math.max(1, limit.messages() / 2);
        return sent.size() < room
                ? Optional.empty()
                : Optional.of(sent.get(sent.size() - room).plus(limit.window()));
    }

    private List<Limit> of(Channel channel) {
        return byChannel.getOrDefault(channel, List.of());
    }
}
