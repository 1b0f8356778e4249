package dev.leash.standalone.deadletters;

import java.io.Serial;

/** There is nothing to be read. The message says why and what to do. */
public final class UnreachableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    UnreachableException(String message) {
        super(message);
    }
}
