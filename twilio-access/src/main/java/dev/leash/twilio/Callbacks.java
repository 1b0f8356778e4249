package dev.leash.twilio;

import dev.leash.settings.HttpSettings;
import dev.leash.settings.Networks;
import dev.leash.settings.Settings;
import dev.leash.wire.callback.AttemptTag;
import java.net.URI;
import java.util.Optional;

/**
 * The addresses Twilio calls back. Each names its attempt in the query, which Twilio's signature
 * covers.
 *
 * @param publicUrl how Twilio reaches intake; no slash at the end
 */
public record Callbacks(URI publicUrl) {

    /** Where a text message comes in. */
    public static final String SMS = "/twilio/sms";

    /** Where somebody calls. */
    public static final String VOICE = "/twilio/voice";

    /** Where a pressed key comes in. */
    public static final String DIGITS = "/twilio/voice/digits";

    /** Where Twilio says what became of a message or a call. */
    public static final String STATUS = "/twilio/status";

    /** The parameter that names the attempt. */
    public static final String ATTEMPT = "attempt";

    /** The parameter that counts how often somebody was asked for a key, from 1. */
    public static final String ASKED = "asked";

    /**
     * What Twilio does where no answer comes: it tells again, up to three times. The fragment is
     * for Twilio alone; neither is it sent, nor signed (Twilio's webhook connection overrides).
     */
    private static final String TELL_AGAIN = "#rc=3&rp=5xx,ct,rt";

    /**
     * The addresses below {@code PUBLIC_URL}; empty where Twilio cannot reach them, because it is
     * not set, or leads to this machine while Twilio is elsewhere.
     */
    public static Optional<Callbacks> of(Settings settings) {
        boolean isTwilioHere = Networks.isLoopback(settings.get(TwilioSettings.API_URL).getHost());
        return settings.find(HttpSettings.PUBLIC_URL)
                .filter(url -> isTwilioHere || !Networks.isLoopback(url.getHost()))
                .map(Callbacks::new);
    }

    /**
     * Where Twilio says what became of an attempt; empty where the person's name is so long that
     * Twilio would not take the address.
     */
    public Optional<URI> status(AttemptTag tag) {
        return at(STATUS, tag, TELL_AGAIN);
    }

    /**
     * Where a key pressed in an attempt's call goes.
     *
     * @param asked how often it was asked for, from 1
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
