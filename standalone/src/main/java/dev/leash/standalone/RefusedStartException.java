package dev.leash.standalone;

import java.io.Serial;

/**
 * Leash does not start, and whoever starts it can mend that. The message says what is wrong and
 * what to do.
 */
final class RefusedStartException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    RefusedStartException(String message) {
        super(message);
    }
}
