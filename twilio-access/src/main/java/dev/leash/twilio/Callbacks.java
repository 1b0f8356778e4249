package dev.leash.twilio;

import dev.leash.settings.HttpSettings;
import dev.leash.settings.Networks;
import dev.leash.settings.Settings;
import dev.leash.wire.callback.AttemptTag;
import java.net.URI;
import java.util.Optional;

/**
 * Addresses of intake that Twilio calls. Each names its attempt in the query, which Twilio's
 * signature covers.
 *
 * @param publicUrl address at which Twilio reaches intake; no slash at the end
 */
public record Callbacks(URI publicUrl) {

    /** Path of received text messages. */
    public static final String SMS = "/twilio/sms";

    /** Path of incoming calls. */
    public static final String VOICE = "/twilio/voice";

    /** Path of pressed keys. */
    public static final String DIGITS = "/twilio/voice/digits";

    /** Path of the status of messages and calls. */
    public static final String STATUS = "/twilio/status";

    /** Query parameter with the attempt. */
    public static final String ATTEMPT = "attempt";

    /** Query parameter that counts how often a key was asked for, from 1. */
    public static final String ASKED = "asked";

    /**
     * Retries by Twilio where no answer comes: up to three. The fragment is read by Twilio itself,
     * and neither sent nor signed (Twilio's webhook connection overrides).
     */
    private static final String TELL_AGAIN = "#rc=3&rp=5xx,ct,rt";

    /**
     * The addresses below {@code PUBLIC_URL}; empty where Twilio cannot reach them, because it is
     * not set, or is on this machine while Twilio is not.
     */
    public static Optional<Callbacks> of(Settings settings) {
        boolean isTwilioHere = Networks.isLoopback(settings.get(TwilioSettings.API_URL).getHost());
        return settings.find(HttpSettings.PUBLIC_URL)
                .filter(url -> isTwilioHere || !Networks.isLoopback(url.getHost()))
                .map(Callbacks::new);
    }

    /**
     * Address of the status of an attempt; empty where the person's name is too long for Twilio's
     * limit of addresses.
     */
    public Optional<URI> status(AttemptTag tag) {
        return at(STATUS, tag, TELL_AGAIN);
    }

    /**
     * Address of a key pressed in an attempt's call.
     *
     * @param asked how often a key was asked for, from 1
     */
    public Optional<URI> digits(AttemptTag tag, int asked) {
        return at(DIGITS, tag, "&" + ASKED + "=" + asked);
    }

    private Optional<URI> at(String path, AttemptTag tag, String more) {
        return Optional.of(tag.text())
                .filter(text -> text.length() <= AttemptTag.MAX_LENGTH)
                .map(text -> URI.create(publicUrl + path + "?" + ATTEMPT + "=" + text + more));
    }
}
