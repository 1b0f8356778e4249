package dev.leash.fake.twilio;

import java.util.concurrent.atomic.AtomicLong;

/** Names for what is new. */
final class Sids {

    private final AtomicLong last = new AtomicLong();

    /** Two letters that say what it is, and 32 hexadecimal digits. */
    String next(String prefix) {
        return prefix + "%032x".formatted(last.incrementAndGet());
    }
}
