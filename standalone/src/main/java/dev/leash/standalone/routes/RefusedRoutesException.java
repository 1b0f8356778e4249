package dev.leash.standalone.routes;

/** A file of routes or tests cannot be used, or Leash does not answer. Its message says why. */
public final class RefusedRoutesException extends RuntimeException {

    RefusedRoutesException(String message) {
        super(message);
    }
}
