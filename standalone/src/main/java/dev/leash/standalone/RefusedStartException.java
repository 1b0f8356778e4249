package dev.leash.standalone;

/**
 * Leash does not start, and whoever starts it can mend that. The message says what is wrong and
 * what to do.
 */
final class RefusedStartException extends RuntimeException {

    RefusedStartException(String message) {
        super(message);
    }
}
