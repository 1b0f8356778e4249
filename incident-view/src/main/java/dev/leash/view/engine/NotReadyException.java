package dev.leash.view.engine;

/** The data is still being read from the log. */
public final class NotReadyException extends RuntimeException {

    NotReadyException(String projection) {
        super("'" + projection + "' is still being read from the log");
    }
}
