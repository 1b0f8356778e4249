package dev.leash.standalone.deadletters;

/** Dead letters cannot be read. The message says why and what to do. */
public final class UnreachableException extends RuntimeException {

    UnreachableException(String message) {
        super(message);
    }
}
