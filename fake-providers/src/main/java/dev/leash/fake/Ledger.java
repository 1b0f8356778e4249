package dev.leash.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything a provider accepted, in order. A test claims the entries it expects; entries that are
 * never claimed were unexpected.
 *
 * @param <T> the entries
 */
public final class Ledger<T> {

    private static final Duration CLAIM_WITHIN = Duration.ofSeconds(30);

    private final List<T> all = new ArrayList<>();
    private final List<T> unclaimed = new ArrayList<>();

    /** Adds an entry. */
    public synchronized void add(T entry) {
        all.add(entry);
        unclaimed.add(entry);
        notifyAll();
    }

    /** All entries so far. */
    public synchronized List<T> all() {
        return List.copyOf(all);
    }

    /**
     * Claims the first matching entry that is unclaimed. Waits for it, for at most half a minute.
     *
     * @param what description of the entry, for the error
     * @throws AssertionError when there is none in that time
     */
    public synchronized T claim(String what, Predicate<T> wanted) {
        long until = System.nanoTime() + CLAIM_WITHIN.toNanos();
        try {
            Optional<T> found = take(wanted);
            while (found.isEmpty()) {
                long leftMillis = Duration.ofNanos(until - System.nanoTime()).toMillis();
                if (leftMillis <= 0) {
                    throw new AssertionError(what + " did not come; unclaimed are " + unclaimed);
                }
                wait(leftMillis);
                found = take(wanted);
            }
            return found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an entry", e);
        }
    }

    /**
     * Checks that every entry was claimed.
     *
     * @throws AssertionError when one was not
     */
    public synchronized void assertAllClaimed() {
        if (!unclaimed.isEmpty()) {
            throw new AssertionError("nobody expected " + unclaimed);
        }
    }

    private Optional<T> take(Predicate<T> wanted) {
        Optional<T> found = unclaimed.stream().filter(wanted).findFirst();
        found.ifPresent(unclaimed::remove);
        return found;
    }
}
