package dev.leash.fake;

import java.util.Map;

/**
 * An answer of a provider.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, in UTF-8
 */
public record FakeAnswer(int status, Map<String, String> headers, String body) {

    /** An answer of JSON. */
    public static FakeAnswer json(int status, String json) {
        return new FakeAnswer(
                status, Map.of("Content-Type", "application/json; charset=utf-8"), json);
    }
}
