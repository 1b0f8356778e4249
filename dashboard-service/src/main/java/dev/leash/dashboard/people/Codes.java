package dev.leash.dashboard.people;

import java.security.SecureRandom;

/** Makes codes that prove that somebody reads a channel. */
@FunctionalInterface
public interface Codes {

    /** Six digits. */
    String next();

    /** Codes nobody can guess. */
    static Codes random() {
        SecureRandom random = new SecureRandom();
        return () -> "%06d".formatted(random.nextInt(1_000_000));
    }
}
