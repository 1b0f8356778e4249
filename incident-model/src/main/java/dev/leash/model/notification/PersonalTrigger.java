package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.oncall.ShiftChange;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Trigger of a personal notification that belongs to no incident (shift change, channel test,
 * verification code).
 */
public sealed interface PersonalTrigger {

    /** Id of the contact it concerns. */
    String person();

    /** Unique id. */
    String id();

    /** A shift of the person changes. */
    record ShiftChanged(ShiftChange change) implements PersonalTrigger {
        @Override
        public String person() {
            return change.person();
        }

        @Override
        public String id() {
            return new PersonalNotice.OfShift(change, OpenIncidents.NONE).name();
        }
    }

    /**
     * A webhook endpoint was disabled, and the person looks after Leash.
     *
     * @param endpoint id of the endpoint
     * @param reason why, in words
     * @param at when it was disabled
     * @param failingSince since when every attempt failed; null when that is not the reason
     */
    record EndpointDisabled(
            String person,
            String endpoint,
            String reason,
            Instant at,
            @Nullable Instant failingSince)
            implements PersonalTrigger {
        @Override
        public String id() {
            return new PersonalNotice.OfEndpoint(endpoint, reason, at, failingSince).name()
                    + "-"
                    + person;
        }
    }

    /**
     * A worker found that a channel fails for everybody, or has recovered. Concerns no particular
     * person: planning turns it into one {@link ChannelChanged} for each person who looks after
     * Leash.
     *
     * @param matter what is to be told
     */
    record ChannelReported(PersonalNotice.OfChannel matter) implements PersonalTrigger {
        /** Key under which everything about one channel is planned in order. */
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
     * A channel fails for everybody, or has recovered, and the person looks after Leash.
     *
     * @param matter what is to be told
     */
    record ChannelChanged(String person, PersonalNotice.OfChannel matter)
            implements PersonalTrigger {
        @Override
        public String id() {
            return matter.name() + "-" + person;
        }
    }

    /**
     * The lead of an incident of another system lacks the required role, and the person looks after
     * Leash.
     *
     * @param matter what is to be told
     */
    record LeadReported(String person, PersonalNotice.OfLead matter) implements PersonalTrigger {
        @Override
        public String id() {
            return matter.name() + "-" + person;
        }
    }

    /** Trigger requested by a person; its outcome is published under the request's id. */
    sealed interface Requested extends PersonalTrigger {

        /** Id of the request. */
        String requestId();

        @Override
        default String id() {
            return requestId();
        }
    }

    /**
     * Somebody asked for a test of a channel of the person.
     *
     * @param at time of the request
     * @param by who asked
     */
    record TestWanted(String requestId, String person, Channel channel, Instant at, String by)
            implements Requested {}

    /**
     * A code is to be sent to a channel of the person, to be entered as proof that they read it.
     *
     * @param at time of the request
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
     * The person has entered a code.
     *
     * @param at when it was entered
     * @param code the code they entered; a secret
     */
    record CodeEntered(String requestId, String person, Channel channel, Instant at, String code)
            implements Requested {
        @Override
        public String toString() {
            return "CodeEntered[" + requestId + ", " + channel + "]";
        }
    }

    /**
     * The outcome of an answer became known after the person was told that it was noted.
     *
     * @param channel channel on which they answered, or are told the outcome
     * @param at when it became known
     * @param text the outcome in words
     */
    record OutcomeKnown(String requestId, String person, Channel channel, Instant at, String text)
            implements Requested {}
}
