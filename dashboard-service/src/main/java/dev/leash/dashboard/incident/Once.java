package dev.leash.dashboard.incident;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lazily computed value, computed at most once. Not thread-safe; used within one request. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> look;
    private @Nullable T found;

    Once(Supplier<T> look) {
        this.look = look;
    }

    @Override
    public T get() {
        T known = found;
        if (known == null) {
            known = look.get();
            found = known;
        }
        return known;
    }
}
