package dev.leash.http;

import dev.leash.http.code.HttpCode;

/** Why a request is not let through to a route. */
record Refusal(HttpCode code, String message) {

    static final Refusal TOO_LARGE =
            new Refusal(
                    HttpCode.TOO_LARGE,
                    "The request is larger than anything that belongs here. Say less.");

    static final Refusal CROWDED =
            new Refusal(
                    HttpCode.CROWDED,
                    "Too many requests are under way. Send it again in a few seconds.");

    static final Refusal LATE =
            new Refusal(
                    HttpCode.TOO_SLOW,
                    "The request did not arrive in time, so it was not read. Send it again, faster.");

    static Refusal malformed(String why) {
        return new Refusal(
                HttpCode.MALFORMED_REQUEST, "The request cannot be understood: " + why);
    }
}
