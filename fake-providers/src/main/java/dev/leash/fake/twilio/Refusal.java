package dev.leash.fake.twilio;

import dev.leash.fake.FakeAnswer;

/** Twilio's refusals. Their messages repeat numbers, as the real ones do. */
public final class Refusal {

    private Refusal() {}

    /** An answer with one of Twilio's error codes. */
    public static FakeAnswer of(int status, int code, String message) {
        return FakeAnswer.json(
                status,
                """
                {"code": %d, "message": "%s", "more_info": "https://www.twilio.com/docs/errors/%d", "status": %d}"""
                        .formatted(code, message, code, status));
    }
}
