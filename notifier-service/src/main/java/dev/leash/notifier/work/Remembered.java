package dev.leash.notifier.work;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last hundred thousand names that were noted, the oldest forgotten first: a cache that keeps
 * what is asked for often would rather forget the newest, which are all that matters here. Any
 * thread may use it.
 */
final class Remembered<T> {

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
