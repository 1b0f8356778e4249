package dev.leash.fake;

import java.util.Map;

/**
 * What a provider answers.
 *
 * @param status the HTTP status
 * @param headers what it says besides
 * @param body the body, in UTF-8
 */
public record Said(int status, Map<String, String> headers, String body) {

    /** Some JSON. */
    public static Said json(int status, String json) {
        return new Said(status, Map.of("Content-Type", "application/json; charset=utf-8"), json);
    }
}
