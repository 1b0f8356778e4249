package dev.leash.notifier.message;

import static java.util.Objects.requireNonNull;

import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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

    /**
     * How long somebody can say by a mail's link that they want no more like it: mailboxes keep
     * mails for long.
     */
    public static final Duration UPDATES_LIFE = Duration.ofDays(365);

    /** Longer lines of a header do not get through everywhere (RFC 5322, 2.1.1). */
    private static final int MAX_HEADER_URL_LENGTH = 900;

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

    /**
     * The link with which a person says whether they want updates by mail; empty for somebody whose
     * name is too long to be signed and put into a header.
     */
    Optional<String> updates(String incidentId, String person) {
        Grant grant = new Grant(incidentId, Grant.UPDATES, person, now().plus(UPDATES_LIFE));
        try {
            return Optional.of(publicUrl + "/u/" + signer.sign(grant))
                    .filter(url -> url.length() <= MAX_HEADER_URL_LENGTH);
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    /** The page of an incident, which opens for whoever is signed in. */
    String page(String incidentId) {
        return publicUrl + "/incidents/" + incidentId;
    }

    /** The page of the incidents that are open. */
    String incidents() {
        return publicUrl + "/";
    }

    /** The page of who is on call. */
    String onCall() {
        return publicUrl + "/on-call";
    }

    /** The page that says how Leash is doing. */
    String health() {
        return publicUrl + "/status";
    }

    /** The page of webhooks. */
    String webhooks() {
        return publicUrl + "/workbook/webhooks";
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
