package dev.leash.notifier.work;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last hundred thousand names that were added; the oldest is forgotten first. Not a cache,
 * which prefers frequent entries and would rather forget the newest ones. Thread-safe.
 */
final class RecentNames<T> {

    private static final int MAX_REMEMBERED = 100_000;

    private final Map<T, Boolean> names =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<T, Boolean> eldest) {
                    return size() > MAX_REMEMBERED;
                }
            };

    synchronized void add(T name) {
        names.put(name, true);
    }

    synchronized boolean contains(T name) {
        return names.containsKey(name);
    }
}
