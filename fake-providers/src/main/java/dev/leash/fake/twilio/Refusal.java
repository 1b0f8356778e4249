package dev.leash.fake.twilio;

import dev.leash.fake.Said;

/** How Twilio says no. Its words repeat numbers, as the true ones do. */
public final class Refusal {

    private Refusal() {}

    /** An answer with one of Twilio's error codes. */
    public static Said of(int status, int code, String message) {
        return Said.json(
                status,
                """
                {"code": %d, "message": "%s", "more_info": "https://www.twilio.com/docs/errors/%d", "status": %d}"""
                        .formatted(code, message, code, status));
    }
}
