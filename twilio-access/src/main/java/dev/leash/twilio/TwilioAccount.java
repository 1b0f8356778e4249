package dev.leash.twilio;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Twilio account for text messages and calls.
 *
 * @param sid the account's SID
 * @param authToken signs Twilio's requests to Leash; a secret
 * @param phoneNumber sender of messages and calls, in E.164 form
 * @param apiKey credentials of Leash's own requests; null when the auth token is used
 * @param api address of Twilio's API; no slash at the end
 */
public record TwilioAccount(
        String sid, String authToken, String phoneNumber, @Nullable ApiKey apiKey, URI api) {

    /**
     * An API key, which can be revoked by itself.
     *
     * @param sid its SID
     * @param secret its secret
     */
    public record ApiKey(String sid, String secret) {
        @Override
        public String toString() {
            return "ApiKey[sid=" + sid + "]";
        }
    }

    /** User name of Leash's requests. */
    public String username() {
        return apiKey == null ? sid : apiKey.sid();
    }

    /** Password of Leash's requests. */
    public String password() {
        return apiKey == null ? authToken : apiKey.secret();
    }

    /** Without secrets and without its number. */
    @Override
    public String toString() {
        return "TwilioAccount[sid=" + sid + ", api=" + api + "]";
    }
}
