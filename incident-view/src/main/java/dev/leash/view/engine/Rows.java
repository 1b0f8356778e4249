package dev.leash.view.engine;

import dev.leash.wire.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Rows that are kept as JSON, because nothing is looked for in them. */
public final class Rows {

    private Rows() {}

    /** The row of some bytes. */
    public static <T> T read(byte[] json, Class<T> shape) {
        try {
            return Json.MAPPER.readValue(json, shape);
        } catch (IOException e) {
            throw new UncheckedIOException("the view holds a row that cannot be read", e);
        }
    }

    /** The bytes of a row. */
    public static byte[] bytes(Object row) {
        try {
            return Json.MAPPER.writeValueAsBytes(row);
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be written as JSON", e);
        }
    }
}
