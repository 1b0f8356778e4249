package dev.leash.fake.twilio;

import java.util.concurrent.atomic.AtomicLong;

/** Generator of SIDs. */
final class Sids {

    private final AtomicLong last = new AtomicLong();

    /** A new SID: a prefix of two letters for the type, and 32 hexadecimal digits. */
    String next(String prefix) {
        return prefix + "%032x".formatted(last.incrementAndGet());
    }
}
