package dev.leash.wire.codec;

import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson which constant stands for those that nobody here knows: the one named {@value
 * #NAME}, of every enum that has it.
 */
final class UnknownConstants extends NopAnnotationIntrospector {

    /** The name of the constant that stands for those a newer version has written. */
    static final String NAME = "UNKNOWN";

    @Override
    public @Nullable Enum<?> findDefaultEnumValue(
            AnnotatedClass annotatedClass, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(NAME))
                .findFirst()
                .orElse(null);
    }
}
