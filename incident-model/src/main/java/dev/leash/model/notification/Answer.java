package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Verb;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody answered without saying for which incident. It is for the one they were told of and
 * that is still open, if there is exactly one.
 *
 * @param requestId names the answer; its outcome is told under this name
 * @param person who, a contact
 * @param channel on which channel
 * @param at when
 * @param wish what they want done: the name of a {@link Verb}, or of one that a newer version has
 */
public record Answer(String requestId, String person, Channel channel, Instant at, String wish) {

    /** An answer in a verb this version knows. */
    public Answer(String requestId, String person, Channel channel, Instant at, Verb verb) {
        this(requestId, person, channel, at, verb.name());
    }

    /** What they want done; empty when this version does not know it. */
    Optional<Verb> verb() {
        return Verb.answers().stream().filter(verb -> verb.name().equals(wish)).findFirst();
    }

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
