package dev.leash.wire.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names of a family of records on the wire, written down by hand, each with the version of its
 * shape and the steps from its older versions.
 *
 * @param <T> the sealed type of the family
 */
public final class Types<T> {

    /**
     * One record's name.
     *
     * @param type its name on the wire
     * @param upcasters the steps from each older version to the next, the first from version 1
     * @param shape the record
     */
    public record Named<T>(String type, List<Upcaster> upcasters, Class<? extends T> shape) {
        public Named {
            upcasters = List.copyOf(upcasters);
        }

        /** The version of the shape, from 1: each step from an older one makes it one more. */
        public int version() {
            return upcasters.size() + 1;
        }

        /** Whether some version of it can be read: the present one, or an older one. */
        boolean canRead(int written) {
            return written >= 1 && written <= version();
        }
    }

    /** How a member that nobody here knows is told: by its name alone. */
    private record Unknown<T>(Class<? extends T> shape, Function<String, T> of) {}

    private final LinkedHashMap<String, Named<T>> byType = new LinkedHashMap<>();
    private final Map<Class<?>, Named<T>> byShape = new LinkedHashMap<>();
    private @Nullable Unknown<T> unknown;

    private Types() {}

    /** A family that knows no names yet. */
    public static <T> Types<T> none() {
        return new Types<>();
    }

    /**
     * The same family, knowing one name more.
     *
     * @param upcasters the steps from each older version of its shape to the next
     */
    public Types<T> and(String type, Class<? extends T> shape, Upcaster... upcasters) {
        Named<T> named = new Named<>(type, List.of(upcasters), shape);
        if (byType.put(type, named) != null || byShape.put(shape, named) != null) {
            throw new IllegalArgumentException("'" + type + "' or its record is named twice");
        }
        return this;
    }

    /**
     * The same family, also reading what older releases wrote under another name. Nothing is written
     * under it any more.
     *
     * @param type the former name
     * @param step from the record as it was written to the last that was added here, as it is now
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
     * The same family, whose readers go on when a newer writer knows more: what they do not know is
     * read as this record.
     *
     * @param of the record of an unknown name
     */
    public <U extends T> Types<T> orUnknown(Class<U> shape, Function<String, U> of) {
        unknown = new Unknown<>(shape, of::apply);
        return this;
    }

    /** The name of a record. */
    public Named<T> of(T value) {
        return ofShape(value.getClass());
    }

    /** The name of a kind of record. */
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

    /** The record of a name; empty when nobody here knows the name. */
    public Optional<Named<T>> named(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /**
     * What stands for a record of a name or version that nobody here knows; empty when the family
     * has nothing that does, or when it is no record of the family at all.
     */
    Optional<T> unknown(String type, int version) {
        return unknown == null || version < 1 || !isOfFamily(type)
                ? Optional.empty()
                : Optional.of(unknown.of().apply(type));
    }

    /** Whether a newer version could have given a member of the family this name. */
    private boolean isOfFamily(String type) {
        String member = byType.keySet().iterator().next();
        return UnknownTypeException.isName(type)
                && type.startsWith(member.substring(0, member.indexOf('.') + 1));
    }

    /** The record that stands for those nobody here knows; empty when there is none. */
    Optional<Class<? extends T>> unknownShape() {
        return unknown == null ? Optional.empty() : Optional.of(unknown.shape());
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
