package dev.leash.wire.codec;

import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson which constant stands for unknown ones: {@value #NAME}, in every enum that has it.
 */
final class UnknownConstants extends NopAnnotationIntrospector {

    /** Name of the constant for values of newer versions. */
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
