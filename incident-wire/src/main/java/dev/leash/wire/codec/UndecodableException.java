package dev.leash.wire.codec;

/**
 * Bytes that are no record of the expected kind. The message describes what is wrong with them,
 * never what they contain; for the same reason there is no cause.
 */
public sealed class UndecodableException extends RuntimeException permits UnknownTypeException {

    public UndecodableException(String message) {
        super(message);
    }
}
