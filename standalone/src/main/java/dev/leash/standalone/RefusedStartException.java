package dev.leash.standalone;

/**
 * Leash does not start, for a reason that its administrator can fix. The message says what is wrong
 * and what to do.
 */
final class RefusedStartException extends RuntimeException {

    RefusedStartException(String message) {
        super(message);
    }
}
