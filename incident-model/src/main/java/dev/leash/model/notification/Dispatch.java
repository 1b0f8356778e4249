package dev.leash.model.notification;

import dev.leash.model.directory.Channel;
import dev.leash.model.incident.State;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Work for whoever speaks to a provider. */
public sealed interface Dispatch {

    /** On which channel. */
    Channel channel();

    /** Identifies the work. */
    String key();

    /** On whose clocks its reader is told times; null for those of the settings. */
    @Nullable ZoneId zone();

    /** One message to hand over now. */
    sealed interface Telling extends Dispatch {}

    /** One attempt of a delivery, whatever it is about. */
    sealed interface OfDelivery extends Telling {

        DeliveryId delivery();

        int attempt();

        /** What it tells. */
        Purpose purpose();

        /** Where the channel finds the person. */
        String address();

        /** The same, as one that its reader may have had before. */
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
     * One attempt of a delivery that tells of an incident.
     *
     * @param delivery which
     * @param attempt which attempt, from 1
     * @param purpose what it tells
     * @param address where the channel finds the person
     * @param briefing what it says
     * @param rollUp the other incidents it tells of; null when there are none
     * @param possibleDuplicate true when an earlier try may have arrived; null when none may have,
     *     and in records written before it was said
     * @param zone on whose clocks their reader is told times; null for those of the settings
     */
    record Attempt(
            DeliveryId delivery,
            int attempt,
            Purpose purpose,
            String address,
            Briefing briefing,
            @Nullable RollUp rollUp,
            @Nullable Boolean possibleDuplicate,
            @Nullable ZoneId zone)
            implements OfDelivery {

        /** An attempt that tells of one incident, for the first time. */
        public Attempt(
                DeliveryId delivery,
                int attempt,
                Purpose purpose,
                String address,
                Briefing briefing) {
            this(delivery, attempt, purpose, address, briefing, null, null, null);
        }

        /** Whether its reader may have had it before, so that it should say so. */
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
     * One attempt of a delivery that is about no incident.
     *
     * @param delivery which
     * @param attempt which attempt, from 1
     * @param address where the channel finds the person
     * @param matter what it says
     * @param zone on whose clocks their reader is told times; null for those of the settings
     */
    record Personal(
            DeliveryId delivery,
            int attempt,
            String address,
            Matter matter,
            @Nullable ZoneId zone)
            implements OfDelivery {

        /** An attempt that tells times on the clocks of the settings. */
        public Personal(DeliveryId delivery, int attempt, String address, Matter matter) {
            this(delivery, attempt, address, matter, null);
        }

        @Override
        public Purpose purpose() {
            return matter.purpose();
        }

        /** Itself: nobody does anything twice because a reminder or a code came twice. */
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
     * A message that was sent before, as it should read now. Worth trying for a while; nothing is
     * reported back, and a later revision makes an earlier one pointless.
     *
     * @param delivery which message
     * @param providerId what the provider calls it
     * @param incidentSequence the number of the incident's event it tells of
     * @param purpose what it told
     * @param state the incident's state now
     * @param briefing what is to be said of it now
     * @param zone on whose clocks their reader is told times; null for those of the settings
     */
    record Revise(
            DeliveryId delivery,
            String providerId,
            long incidentSequence,
            Purpose purpose,
            State state,
            Briefing briefing,
            @Nullable ZoneId zone)
            implements Dispatch {

        /** A revision that tells times on the clocks of the settings. */
        public Revise(
                DeliveryId delivery,
                String providerId,
                long incidentSequence,
                Purpose purpose,
                State state,
                Briefing briefing) {
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
     * A link with which somebody signs in. It is not about an incident, and nothing is reported
     * back.
     *
     * @param id identifies it
     * @param person who asked for it
     * @param address their e-mail address
     * @param url the link; a secret
     * @param expiresAt until when it works; it is not sent later
     * @param zone on whose clocks their reader is told times; null for those of the settings
     */
    record SignIn(
            String id,
            String person,
            String address,
            String url,
            Instant expiresAt,
            @Nullable ZoneId zone)
            implements Telling {

        /** A link that tells until when it works on the clocks of the settings. */
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
