package dev.leash.notifier.message;

import static java.util.Objects.requireNonNull;

import dev.leash.wire.link.AutoAction;
import dev.leash.wire.link.AutoActionToken;
import dev.leash.wire.link.Grant;
import dev.leash.wire.link.SignedLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Signed links that act with the permissions of one person.
 *
 * @param publicUrl address of the dashboard; no slash at the end
 * @param signer signs them
 * @param clock tells the beginning of their life
 */
public record Links(URI publicUrl, SignedLinks signer, InstantSource clock) {

    /**
     * How long a link is valid: long enough for an incident over a week-end and a holiday, short
     * enough that an old mailbox opens nothing.
     */
    public static final Duration LIFE = Duration.ofDays(7);

    /** How long a link for unsubscribing is valid, since mails are kept for long. */
    public static final Duration UPDATES_LIFE = Duration.ofDays(365);

    /** Longer header lines are not passed on everywhere (RFC 5322, 2.1.1). */
    private static final int MAX_HEADER_URL_LENGTH = 900;

    public Links {
        requireNonNull(publicUrl, "publicUrl");
        requireNonNull(signer, "signer");
        requireNonNull(clock, "clock");
    }

    /**
     * A link with which a person acts on an incident. Where the name is too long to be signed, an
     * unsigned link to the dashboard, where the person signs in: a page must not fail for lack of a
     * link.
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

    /** A link that publishes or dismisses a draft; not of one person. */
    String draft(String incidentId, AutoAction action) {
        AutoActionToken token =
                new AutoActionToken(incidentId, action, now().plus(AutoActionToken.LIFE));
        return publicUrl + AutoActionToken.PATH + "?token=" + signer.sign(token);
    }

    /**
     * A link with which a person chooses whether to get updates by mail; empty where the name is
     * too long to be signed and put into a header.
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

    /** The page of an incident; requires signing in. */
    String page(String incidentId) {
        return publicUrl + "/incidents/" + incidentId;
    }

    /** The page of open incidents. */
    String incidents() {
        return publicUrl + "/";
    }

    /** The page of who is on call. */
    String onCall() {
        return publicUrl + "/on-call";
    }

    /** The page of Leash's health. */
    String health() {
        return publicUrl + "/status";
    }

    /** The page of webhooks. */
    String webhooks() {
        return publicUrl + "/workbook/webhooks";
    }

    /** The page of the person's contact methods. */
    String contactMethods() {
        return publicUrl + "/people/me";
    }

    /** When a link that is made now expires. */
    Instant expiresAt() {
        return now().plus(LIFE);
    }

    Instant now() {
        return clock.instant();
    }
}
