package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Channel;
import java.time.Instant;

/** Work for whoever speaks to a provider: one message to hand over now. */
public sealed interface Dispatch {

    /** On which channel. */
    Channel channel();

    /** Identifies the work. */
    String key();

    /**
     * One attempt of a delivery.
     *
     * @param delivery which
     * @param attempt which attempt, from 1
     * @param purpose what it tells
     * @param address where the channel finds the person
     * @param briefing what it says
     */
    record Attempt(
            DeliveryId delivery, int attempt, Purpose purpose, String address, Briefing briefing)
            implements Dispatch {
        public Attempt {
            requireNonNull(delivery, "delivery");
            requireNonNull(purpose, "purpose");
            requireNonNull(address, "address");
            requireNonNull(briefing, "briefing");
        }

        @Override
        public Channel channel() {
            return delivery.channel();
        }

        @Override
        public String key() {
            return delivery.toString();
        }

        @Override
        public String toString() {
            return "Attempt[delivery=%s, attempt=%d, purpose=%s]"
                    .formatted(delivery, attempt, purpose);
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
     */
    record SignIn(String id, String person, String address, String url, Instant expiresAt)
            implements Dispatch {
        public SignIn {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
            requireNonNull(address, "address");
            requireNonNull(url, "url");
            requireNonNull(expiresAt, "expiresAt");
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
