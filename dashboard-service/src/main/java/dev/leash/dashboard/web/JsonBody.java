package dev.leash.dashboard.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.leash.wire.codec.Json;

/** JSON of answers, written by Leash's own mapper, whatever the server is configured for. */
public final class JsonBody {

    private JsonBody() {}

    /** A value as JSON. */
    public static byte[] of(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
