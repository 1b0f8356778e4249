package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.oncall.ShiftChange;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that concerns one person and no incident. */
public sealed interface Occasion {

    /** Whom. */
    String person();

    /** Names it. */
    String id();

    /** A shift of theirs changes. */
    record ShiftChanged(ShiftChange change) implements Occasion {
        @Override
        public String person() {
            return change.person();
        }

        @Override
        public String id() {
            return new Matter.OfShift(change, OpenIncidents.NONE).name();
        }
    }

    /**
     * An endpoint of webhooks is told nothing any more, and they look after Leash.
     *
     * @param endpoint which
     * @param reason why
     * @param at since when
     * @param failingSince since when there was nothing but failure; null when that is not the
     *     reason
     */
    record EndpointDisabled(
            String person,
            String endpoint,
            String reason,
            Instant at,
            @Nullable Instant failingSince)
            implements Occasion {
        @Override
        public String id() {
            return new Matter.OfEndpoint(endpoint, reason, at, failingSince).name() + "-" + person;
        }
    }

    /**
     * A worker found that a channel fails for everybody, or works again. Concerns nobody in
     * particular yet: planning turns it into a {@link ChannelChanged} for each who looks after
     * Leash.
     *
     * @param matter what there is to be told of it
     */
    record ChannelReported(Matter.OfChannel matter) implements Occasion {
        /** The key under which all that concerns one channel is planned in order. */
        @Override
        public String person() {
            return "channel/" + matter.channel().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String id() {
            return matter.name();
        }
    }

    /**
     * A channel fails for everybody, or works again, and they look after Leash.
     *
     * @param matter what there is to be told of it
     */
    record ChannelChanged(String person, Matter.OfChannel matter) implements Occasion {
        @Override
        public String id() {
            return matter.name() + "-" + person;
        }
    }

    /** An occasion that somebody asked for, whose outcome is told under the name of the request. */
    sealed interface Requested extends Occasion {

        /** Names the request. */
        String requestId();

        @Override
        default String id() {
            return requestId();
        }
    }

    /**
     * A test of one of their channels is wanted.
     *
     * @param at when it was asked for
     * @param by who asked for it
     */
    record TestWanted(String requestId, String person, Channel channel, Instant at, String by)
            implements Requested {}

    /**
     * A code is to be sent on one of their channels, which they will enter to prove that they read
     * it.
     *
     * @param at when it was asked for
     * @param code the code; a secret
     */
    record CodeWanted(String requestId, String person, Channel channel, Instant at, String code)
            implements Requested {
        @Override
        public String toString() {
            return "CodeWanted[" + requestId + ", " + channel + "]";
        }
    }

    /**
     * They have entered a code.
     *
     * @param at when
     * @param code what they entered; a secret
     */
    record CodeEntered(String requestId, String person, Channel channel, Instant at, String code)
            implements Requested {
        @Override
        public String toString() {
            return "CodeEntered[" + requestId + ", " + channel + "]";
        }
    }

    /**
     * What became of an answer of theirs is known, after they had been told that it was noted.
     *
     * @param channel on which channel they answered, or hear of it
     * @param at when it was known
     * @param text what became of it, in words for them
     */
    record OutcomeKnown(String requestId, String person, Channel channel, Instant at, String text)
            implements Requested {}
}
