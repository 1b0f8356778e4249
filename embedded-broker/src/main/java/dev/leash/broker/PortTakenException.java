package dev.leash.broker;

/** Another process listens on the port. */
public final class PortTakenException extends RuntimeException {

    PortTakenException(int port, Throwable cause) {
        super("port " + port + " is taken", cause);
    }
}
