package dev.leash.wire.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names of a family of records on the wire, written down by hand, each with the version of its
 * shape and the upcasters from older versions.
 *
 * @param <T> sealed type of the family
 */
public final class Types<T> {

    /**
     * Name of one record.
     *
     * @param type type on the wire
     * @param upcasters steps from each older version to the next, the first from version 1
     * @param shape the record
     */
    public record Named<T>(String type, List<Upcaster> upcasters, Class<? extends T> shape) {
        public Named {
            upcasters = List.copyOf(upcasters);
        }

        /** Version of the shape, from 1; each upcaster adds one. */
        public int version() {
            return upcasters.size() + 1;
        }

        /** Whether records of that version can be read: the current one or an older one. */
        boolean canRead(int written) {
            return written >= 1 && written <= version();
        }
    }

    /** Replacement for unknown members, made of the name alone. */
    private record Unknown<T>(Class<? extends T> shape, Function<String, T> of) {}

    private final LinkedHashMap<String, Named<T>> byType = new LinkedHashMap<>();
    private final Map<Class<?>, Named<T>> byShape = new LinkedHashMap<>();
    private @Nullable Unknown<T> unknown;

    private Types() {}

    /** A family without names. */
    public static <T> Types<T> none() {
        return new Types<>();
    }

    /**
     * Adds a name.
     *
     * @param upcasters steps from each older version of the shape to the next
     */
    public Types<T> and(String type, Class<? extends T> shape, Upcaster... upcasters) {
        Named<T> named = new Named<>(type, List.of(upcasters), shape);
        if (byType.put(type, named) != null || byShape.put(shape, named) != null) {
            throw new IllegalArgumentException("'" + type + "' or its record is named twice");
        }
        return this;
    }

    /**
     * Also reads records that older releases wrote under another name; nothing is written under it
     * any more.
     *
     * @param type the former type on the wire
     * @param step upcaster from the record as it was written to the last name added here, in its
     *     current version
     */
    public Types<T> formerly(String type, Upcaster step) {
        Named<T> last = byType.lastEntry().getValue();
        Named<T> former = new Named<>(type, List.of(step), last.shape());
        if (byType.putFirst(type, former) != null) {
            throw new IllegalArgumentException("'" + type + "' is named twice");
        }
        return this;
    }

    /**
     * Reads unknown types as this record, so that readers continue when a newer writer knows more.
     *
     * @param of makes the record of an unknown type
     */
    public <U extends T> Types<T> orUnknown(Class<U> shape, Function<String, U> of) {
        unknown = new Unknown<>(shape, of::apply);
        return this;
    }

    /** Name of a record. */
    public Named<T> of(T value) {
        return ofShape(value.getClass());
    }

    /** Type on the wire of a record class. */
    public String nameOf(Class<? extends T> shape) {
        return ofShape(shape).type();
    }

    private Named<T> ofShape(Class<?> shape) {
        Named<T> named = byShape.get(shape);
        if (named == null) {
            throw new IllegalArgumentException("a record without a name on the wire: " + shape);
        }
        return named;
    }

    /** The record with a type; empty when the type is unknown. */
    public Optional<Named<T>> named(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /**
     * Replacement for a record of an unknown type or version; empty when the family has none, or
     * when the type cannot be of this family.
     */
    Optional<T> unknown(String type, int version) {
        return unknown == null || version < 1 || !isOfFamily(type)
                ? Optional.empty()
                : Optional.of(unknown.of().apply(type));
    }

    /** Whether a newer version could have given a member of the family this type. */
    private boolean isOfFamily(String type) {
        String member = byType.keySet().iterator().next();
        return UnknownTypeException.isName(type)
                && type.startsWith(member.substring(0, member.indexOf('.') + 1));
    }

    /** Class of the replacement for unknown members; empty when there is none. */
    Optional<Class<? extends T>> unknownShape() {
        return unknown == null ? Optional.empty() : Optional.of(unknown.shape());
    }

    /** Classes of all records with a name. */
    public Set<Class<?>> shapes() {
        return Set.copyOf(byShape.keySet());
    }

    /** All types on the wire. */
    public Set<String> names() {
        return Set.copyOf(byType.keySet());
    }
}
