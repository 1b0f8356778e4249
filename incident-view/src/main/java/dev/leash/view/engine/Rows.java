package dev.leash.view.engine;

import dev.leash.wire.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Serialization of rows that are stored as JSON, because no query looks into them. */
public final class Rows {

    private Rows() {}

    /** Reads a row. */
    public static <T> T read(byte[] json, Class<T> shape) {
        try {
            return Json.MAPPER.readValue(json, shape);
        } catch (IOException e) {
            throw new UncheckedIOException("the view holds a row that cannot be read", e);
        }
    }

    /** Writes a row. */
    public static byte[] bytes(Object row) {
        try {
            return Json.MAPPER.writeValueAsBytes(row);
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be written as JSON", e);
        }
    }
}
