package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.State;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Work for a worker that speaks to a provider. */
public sealed interface Dispatch {

    /** The channel. */
    Channel channel();

    /** Unique key of the work. */
    String key();

    /** Time zone in which the recipient is told times; null for that of the settings. */
    @Nullable ZoneId zone();

    /** One message to hand over now. */
    sealed interface Telling extends Dispatch {}

    /** One attempt of a delivery, about an incident or not. */
    sealed interface OfDelivery extends Telling {

        DeliveryId delivery();

        int attempt();

        /** Purpose of the message. */
        Purpose purpose();

        /** Address of the person on the channel. */
        String address();

        /** The same attempt, marked as a possible duplicate. */
        OfDelivery asPossibleDuplicate();

        @Override
        default Channel channel() {
            return delivery().channel();
        }

        @Override
        default String key() {
            return delivery().toString();
        }
    }

    /**
     * One attempt of a delivery about an incident.
     *
     * @param delivery id of the delivery
     * @param attempt number of the attempt, from 1
     * @param purpose purpose of the message
     * @param address address of the person on the channel
     * @param briefing what the message says of the incident
     * @param rollUp the other incidents it tells of; null when there are none
     * @param possibleDuplicate true when an earlier attempt may have arrived; null when none may
     *     have, and in records of older versions
     * @param zone time zone in which the recipient is told times; null for that of the settings
     */
    record Attempt(
            DeliveryId delivery,
            int attempt,
            Purpose purpose,
            String address,
            IncidentBriefing briefing,
            @Nullable RollUp rollUp,
            @Nullable Boolean possibleDuplicate,
            @Nullable ZoneId zone)
            implements OfDelivery {

        /** A first attempt that tells of one incident. */
        public Attempt(
                DeliveryId delivery,
                int attempt,
                Purpose purpose,
                String address,
                IncidentBriefing briefing) {
            this(delivery, attempt, purpose, address, briefing, null, null, null);
        }

        /** Whether an earlier attempt may have arrived, so that the message should say so. */
        public boolean mayHaveArrived() {
            return Boolean.TRUE.equals(possibleDuplicate);
        }

        @Override
        public Attempt asPossibleDuplicate() {
            return new Attempt(delivery, attempt, purpose, address, briefing, rollUp, true, zone);
        }

        @Override
        public String toString() {
            return "Attempt[delivery=%s, attempt=%d, purpose=%s]"
                    .formatted(delivery, attempt, purpose);
        }
    }

    /**
     * One attempt of a delivery about no incident.
     *
     * @param delivery id of the delivery
     * @param attempt number of the attempt, from 1
     * @param address address of the person on the channel
     * @param matter what the message says
     * @param zone time zone in which the recipient is told times; null for that of the settings
     */
    record Personal(
            DeliveryId delivery,
            int attempt,
            String address,
            PersonalNotice matter,
            @Nullable ZoneId zone)
            implements OfDelivery {

        /** An attempt that tells times in the time zone of the settings. */
        public Personal(DeliveryId delivery, int attempt, String address, PersonalNotice matter) {
            this(delivery, attempt, address, matter, null);
        }

        @Override
        public Purpose purpose() {
            return matter.purpose();
        }

        /** Unchanged: a reminder or a code that arrives twice does no harm. */
        @Override
        public Personal asPossibleDuplicate() {
            return this;
        }

        @Override
        public String toString() {
            return "Personal[delivery=%s, attempt=%d]".formatted(delivery, attempt);
        }
    }

    /**
     * Revision of a message that was sent before. Tried for a while; nothing is reported back, and
     * a later revision replaces an earlier one.
     *
     * @param delivery id of the delivery of that message
     * @param providerId the provider's id of the message
     * @param incidentSequence sequence of the incident event it tells of
     * @param purpose purpose of the message
     * @param state current state of the incident
     * @param briefing what the message says of the incident now
     * @param zone time zone in which the recipient is told times; null for that of the settings
     */
    record Revise(
            DeliveryId delivery,
            String providerId,
            long incidentSequence,
            Purpose purpose,
            State state,
            IncidentBriefing briefing,
            @Nullable ZoneId zone)
            implements Dispatch {

        /** A revision that tells times in the time zone of the settings. */
        public Revise(
                DeliveryId delivery,
                String providerId,
                long incidentSequence,
                Purpose purpose,
                State state,
                IncidentBriefing briefing) {
            this(delivery, providerId, incidentSequence, purpose, state, briefing, null);
        }

        @Override
        public Channel channel() {
            return delivery.channel();
        }

        @Override
        public String key() {
            return delivery.toString();
        }
    }

    /**
     * Sign-in link for a person. About no incident, and nothing is reported back.
     *
     * @param id unique id
     * @param person who asked for it
     * @param address their e-mail address
     * @param url the link; a secret
     * @param expiresAt when the link expires; it is not sent later
     * @param zone time zone in which the recipient is told times; null for that of the settings
     */
    record SignIn(
            String id,
            String person,
            String address,
            String url,
            Instant expiresAt,
            @Nullable ZoneId zone)
            implements Telling {

        /** A link that tells its expiry in the time zone of the settings. */
        public SignIn(String id, String person, String address, String url, Instant expiresAt) {
            this(id, person, address, url, expiresAt, null);
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String key() {
            return id;
        }

        @Override
        public String toString() {
            return "SignIn[id=" + id + ", person=" + person + "]";
        }
    }
}
