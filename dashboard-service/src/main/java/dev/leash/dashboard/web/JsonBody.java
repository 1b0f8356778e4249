package dev.leash.dashboard.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.leash.wire.codec.Json;

/** Answers as JSON, written as everywhere in Leash, whatever the server is set to. */
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
