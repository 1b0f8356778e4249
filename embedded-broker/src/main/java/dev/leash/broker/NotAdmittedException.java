package dev.leash.broker;

/** The users of the external listener could not be set up, or former ones not removed. */
public final class NotAdmittedException extends RuntimeException {

    NotAdmittedException(Throwable cause) {
        super(
                "the users of KAFKA_EXTERNAL_USERS could not be created: " + cause.getMessage(),
                cause);
    }
}
