package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Actor;
import java.time.Instant;

/**
 * What somebody answered without saying for which incident. It is for the one they were told of and
 * that is still open, if there is exactly one.
 *
 * @param requestId names the answer; its outcome is told under this name
 * @param person who, a contact
 * @param channel on which channel
 * @param at when
 * @param wish what they want done
 */
public record Answer(String requestId, String person, Channel channel, Instant at, Wish wish) {

    /** What can be wanted in one word. */
    public enum Wish {
        /** I am working on it. */
        ACKNOWLEDGE,
        /** It is over. */
        RESOLVE,
        /** Page the next rung now. */
        ESCALATE,
        /** What only a newer version knows. */
        UNKNOWN
    }

    public Answer {
        requireNonNull(requestId, "requestId");
        requireNonNull(person, "person");
        requireNonNull(channel, "channel");
        requireNonNull(at, "at");
        requireNonNull(wish, "wish");
    }

    /** How the answer came. */
    Actor.Via via() {
        return switch (channel) {
            case SLACK -> Actor.Via.SLACK;
            case SMS -> Actor.Via.SMS;
            case VOICE -> Actor.Via.VOICE;
            case EMAIL -> Actor.Via.EMAIL;
            case UNKNOWN -> Actor.Via.UNKNOWN;
        };
    }
}
