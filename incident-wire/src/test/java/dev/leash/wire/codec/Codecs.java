package dev.leash.wire.codec;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every codec there is: found rather than listed, so that a new one is not forgotten here. */
final class Codecs {

    private Codecs() {}

    static List<Codec<?, ?>> all() {
        return Stream.of(Records.class, InternalRecords.class)
                .flatMap(holder -> Arrays.stream(holder.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType() == Codec.class)
                .<Codec<?, ?>>map(Codecs::read)
                .toList();
    }

    private static Codec<?, ?> read(Field field) {
        try {
            return (Codec<?, ?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError("cannot read " + field, e);
        }
    }
}
