package dev.leash.wire.codec;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What records are made of, all the way down. */
final class RecordShape {

    private RecordShape() {}

    /**
     * Every record that a record may hold, itself and the members of sealed families included, but
     * not what stands for members nobody here knows: Leash writes none.
     */
    static Set<Class<?>> reachable(Class<?> from) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(from, found);
        return found;
    }

    /** Whether it may be left out. */
    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Every record that a value does hold, itself included. */
    static Stream<Object> parts(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Record held ->
                    Stream.concat(
                            Stream.of(held),
                            Arrays.stream(held.getClass().getRecordComponents())
                                    .flatMap(component -> parts(valueOf(component, held))));
            case Collection<?> many -> many.stream().flatMap(RecordShape::parts);
            case Map<?, ?> map -> map.values().stream().flatMap(RecordShape::parts);
            default -> Stream.empty();
        };
    }

    static @Nullable Object valueOf(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot read " + component, e);
        }
    }

    /** Whether a component's value says nothing: absent, or an empty list, set or map. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** The classes of all components of a record, of their elements, keys and values too. */
    static Stream<Class<?>> classesIn(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> classes(component.getAnnotatedType()));
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses())
                    .filter(each -> !each.getSimpleName().equals("Unrecognised"))
                    .forEach(each -> collect(each, found));
        } else if (type.isRecord() && found.add(type)) {
            classesIn(type).forEach(each -> collect(each, found));
        }
    }

    private static Stream<Class<?>> classes(AnnotatedType type) {
        Type raw = type.getType();
        Stream<Class<?>> own =
                switch (raw) {
                    case Class<?> plain -> Stream.of(plain);
                    case ParameterizedType generic -> Stream.of((Class<?>) generic.getRawType());
                    default -> Stream.empty();
                };
        return type instanceof AnnotatedParameterizedType generic
                ? Stream.concat(
                        own,
                        Arrays.stream(generic.getAnnotatedActualTypeArguments())
                                .flatMap(RecordShape::classes))
                : own;
    }
}
