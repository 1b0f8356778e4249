package dev.leash.http;

/**
 * Why a request is not let through to a route.
 *
 * @param status the HTTP status
 * @param code why, for programs
 * @param message why, and what to do, in words
 */
record Refusal(int status, String code, String message) {

    static final Refusal TOO_LARGE =
            new Refusal(
                    413,
                    "too_large",
                    "The request is larger than anything that belongs here. Say less.");

    static final Refusal CROWDED =
            new Refusal(
                    503,
                    "crowded",
                    "Too many requests are under way. Send it again in a few seconds.");

    static final Refusal LATE =
            new Refusal(
                    408,
                    "too_slow",
                    "The request did not arrive in time, so it was not read. Send it again, faster.");

    static Refusal malformed(String why) {
        return new Refusal(400, "malformed_request", "The request cannot be understood: " + why);
    }

    static Refusal forbidden(String code, String message) {
        return new Refusal(403, code, message);
    }
}
