package dev.leash.view.engine;

import java.io.Serial;

/** What is asked for is still being read from the log. */
public final class NotReadyException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    NotReadyException(String projection) {
        super("'" + projection + "' is still being read from the log");
    }
}
