package dev.leash.notifier.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Runs pieces of work of the same name one after the other. A queue whose connection is cut gives
 * its records out again at once, while the first worker goes on. Thread-safe.
 */
final class OneAtATime<T> {

    private final ConcurrentMap<T, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    /** Runs the work, after any other of the same name has ended. */
    void perform(T name, Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> other = underWay.putIfAbsent(name, done);
        while (other != null) {
            other.join();
            other = underWay.putIfAbsent(name, done);
        }
        try {
            work.run();
        } finally {
            underWay.remove(name, done);
            done.complete(null);
        }
    }
}
