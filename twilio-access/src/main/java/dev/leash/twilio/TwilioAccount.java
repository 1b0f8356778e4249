package dev.leash.twilio;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An account with Twilio, which carries text messages and calls.
 *
 * @param sid its name there
 * @param authToken signs what Twilio asks of Leash; a secret
 * @param phoneNumber whom messages and calls are from, in E.164 form
 * @param apiKey with which Leash asks of Twilio; null when it is the token as well
 * @param api where Twilio answers; no slash at the end
 */
public record TwilioAccount(
        String sid, String authToken, String phoneNumber, @Nullable ApiKey apiKey, URI api) {

    /**
     * A key that can be withdrawn by itself.
     *
     * @param sid its name
     * @param secret its secret
     */
    public record ApiKey(String sid, String secret) {
        @Override
        public String toString() {
            return "ApiKey[sid=" + sid + "]";
        }
    }

    /** The name Leash gives when it asks of Twilio. */
    public String username() {
        return apiKey == null ? sid : apiKey.sid();
    }

    /** The secret that goes with it. */
    public String password() {
        return apiKey == null ? authToken : apiKey.secret();
    }

    /** Without secrets and without its number. */
    @Override
    public String toString() {
        return "TwilioAccount[sid=" + sid + ", api=" + api + "]";
    }
}
