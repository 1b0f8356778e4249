package dev.leash.wire.codec;

import java.io.Serial;

/**
 * A record whose type or version nobody here knows. Readers of facts pass over it and count it;
 * owners set it aside.
 */
public final class UnknownTypeException extends UndecodableException {

    @Serial private static final long serialVersionUID = 1;

    UnknownTypeException(String type) {
        super("no record of type '" + type + "' is known here");
    }
}
