package dev.leash.broker;

import java.io.Serial;

/** Somebody else listens on the port. */
public final class PortTakenException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    PortTakenException(int port, Throwable cause) {
        super("port " + port + " is taken", cause);
    }
}
