package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Verb;
import java.time.Instant;
import java.util.Optional;

/**
 * Answer of a person that does not name an incident. It applies to the open incident the person was
 * told of, if there is exactly one.
 *
 * @param requestId id of the answer; its outcome is published under it
 * @param person id of the contact
 * @param channel channel of the answer
 * @param at time of the answer
 * @param wish what they want done: the name of a {@link Verb}, also of one that only a newer
 *     version knows
 */
public record Answer(String requestId, String person, Channel channel, Instant at, String wish) {

    /** An answer with a known verb. */
    public Answer(String requestId, String person, Channel channel, Instant at, Verb verb) {
        this(requestId, person, channel, at, verb.name());
    }

    /** The verb; empty when this version does not know it. */
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
