package dev.leash.wire.codec;

import java.io.Serial;

/**
 * Bytes that are no record of the expected kind. The message says what is wrong with them, never
 * what they contain; for the same reason there is no cause.
 */
public sealed class UndecodableException extends RuntimeException permits UnknownTypeException {

    @Serial private static final long serialVersionUID = 1;

    public UndecodableException(String message) {
        super(message);
    }
}
