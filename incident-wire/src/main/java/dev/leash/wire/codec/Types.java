package dev.leash.wire.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a family of records on the wire, written down by hand, each with the version of its
 * shape.
 *
 * @param <T> the sealed type of the family
 */
public final class Types<T> {

    /**
     * One record's name.
     *
     * @param type its name on the wire
     * @param version the version of its shape, from 1
     * @param shape the record
     */
    public record Named<T>(String type, int version, Class<? extends T> shape) {}

    private final Map<String, Named<T>> byType = new LinkedHashMap<>();
    private final Map<Class<?>, Named<T>> byShape = new LinkedHashMap<>();

    private Types() {}

    /** A family that knows no names yet. */
    public static <T> Types<T> none() {
        return new Types<>();
    }

    /** The same family, knowing one name more. */
    public Types<T> and(String type, Class<? extends T> shape) {
        Named<T> named = new Named<>(type, 1, shape);
        if (byType.put(type, named) != null || byShape.put(shape, named) != null) {
            throw new IllegalArgumentException("'" + type + "' or its record is named twice");
        }
        return this;
    }

    /** The name of a record. */
    public Named<T> of(T value) {
        Named<T> named = byShape.get(value.getClass());
        if (named == null) {
            throw new IllegalArgumentException(
                    "a record without a name on the wire: " + value.getClass());
        }
        return named;
    }

    /** The name of a kind of record. */
    public String nameOf(Class<? extends T> shape) {
        Named<T> named = byShape.get(shape);
        if (named == null) {
            throw new IllegalArgumentException("a record without a name on the wire: " + shape);
        }
        return named.type();
    }

    /** The record of a name; empty when nobody here knows the name. */
    public Optional<Named<T>> named(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** Every record that has a name. */
    public Set<Class<?>> shapes() {
        return Set.copyOf(byShape.keySet());
    }

    /** Every name. */
    public Set<String> names() {
        return Set.copyOf(byType.keySet());
    }
}
