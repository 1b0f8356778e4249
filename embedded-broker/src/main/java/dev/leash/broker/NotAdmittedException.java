package dev.leash.broker;

/** Those who may connect to the external listener could not be admitted, or others not removed. */
public final class NotAdmittedException extends RuntimeException {

    NotAdmittedException(Throwable cause) {
        super("those who may read from elsewhere could not be admitted: " + cause.getMessage(), cause);
    }
}
