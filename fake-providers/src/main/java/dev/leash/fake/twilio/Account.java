package dev.leash.fake.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The only account of a fake.
 *
 * @param sid its SID: AC and 32 hexadecimal digits
 * @param authToken its auth token
 * @param number its only number, in E.164 form
 */
public record Account(String sid, String authToken, String number) {

    /** An account for tests. */
    public static Account example() {
        return new Account(
                "AC" + "0123456789abcdef".repeat(2), "example-auth-token", "+15005550006");
    }

    /** The header {@code Authorization} of requests with the auth token. */
    String authorization() {
        String pair = sid + ":" + authToken;
        return "Basic "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }
}
