package dev.leash.notifier.message;

import static java.util.Objects.requireNonNull;

import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes links that carry the right of one person.
 *
 * @param publicUrl how people reach the dashboard; no slash at the end
 * @param signer signs them
 * @param clock tells from when on they live
 */
public record Links(URI publicUrl, SignedLinks signer, InstantSource clock) {

    /**
     * How long a link lives: long enough for an incident that stays open over a week-end and a
     * holiday, short enough that an old mailbox opens nothing.
     */
    public static final Duration LIFE = Duration.ofDays(7);

    public Links {
        requireNonNull(publicUrl, "publicUrl");
        requireNonNull(signer, "signer");
        requireNonNull(clock, "clock");
    }

    /**
     * The link with which a person does something to an incident. Somebody whose name is too long
     * to be signed is sent to the dashboard without one, where they sign in: a page must not fail
     * for want of a link.
     */
    String to(String incidentId, String action, String person) {
        try {
            return publicUrl
                    + "/l/"
                    + signer.sign(new Grant(incidentId, action, person, expiresAt()));
        } catch (IllegalArgumentException tooLong) {
            return publicUrl.toString();
        }
    }

    /** The page of an incident, which opens for whoever is signed in. */
    String page(String incidentId) {
        return publicUrl + "/incidents/" + incidentId;
    }

    /** The page of who is on call. */
    String onCall() {
        return publicUrl + "/on-call";
    }

    /** The page of one's own contact methods. */
    String contactMethods() {
        return publicUrl + "/people/me";
    }

    /** When a link that is made now ends. */
    Instant expiresAt() {
        return now().plus(LIFE);
    }

    Instant now() {
        return clock.instant();
    }
}
