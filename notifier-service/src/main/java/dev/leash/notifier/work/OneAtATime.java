package dev.leash.notifier.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets nobody begin what another is still at. A queue whose connection is cut gives its records out
 * again at once, while whoever had them goes on. Any thread may use it.
 */
final class OneAtATime<T> {

    private final ConcurrentMap<T, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    /** Does it when nobody else is at it any more. */
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
