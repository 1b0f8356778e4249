package dev.leash.http;

import dev.leash.http.code.HttpCode;

/** Reason why a request does not reach a route. */
record Refusal(HttpCode code, String message) {

    static final Refusal TOO_LARGE =
            new Refusal(HttpCode.TOO_LARGE, "The request is too large. Shorten it.");

    static final Refusal CROWDED =
            new Refusal(
                    HttpCode.CROWDED, "Too many requests at once. Send it again in a few seconds.");

    static final Refusal LATE =
            new Refusal(
                    HttpCode.TOO_SLOW,
                    "The request did not arrive in time, so it was not read. Send it again, faster.");

    static Refusal malformed(String why) {
        return new Refusal(HttpCode.MALFORMED_REQUEST, "The request cannot be understood: " + why);
    }
}
