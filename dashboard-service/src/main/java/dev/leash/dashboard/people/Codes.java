package dev.leash.dashboard.people;

import java.security.SecureRandom;

/** Generator of verification codes for contact methods. */
@FunctionalInterface
public interface Codes {

    /** Six digits. */
    String next();

    /** Codes from a secure random generator. */
    static Codes random() {
        SecureRandom random = new SecureRandom();
        return () -> "%06d".formatted(random.nextInt(1_000_000));
    }
}
