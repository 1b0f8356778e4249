package dev.leash.model.expression;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parameter of an operation: one value, or several.
 *
 * @param value the one value; null when there are several, or none
 * @param arrayValue the values, at most {@value #MAX_VALUES}; null when there is one, or none
 */
public record ParamBinding(@Nullable ParamValue value, @Nullable List<ParamValue> arrayValue) {

    /** Maximum number of values. */
    public static final int MAX_VALUES = 100;

    public ParamBinding {
        arrayValue = arrayValue == null ? null : List.copyOf(arrayValue);
        if (arrayValue != null && arrayValue.size() > MAX_VALUES) {
            throw new IllegalArgumentException(
                    "a parameter has %d values; at most %d are allowed"
                            .formatted(arrayValue.size(), MAX_VALUES));
        }
    }

    /** A parameter of literals. */
    public static ParamBinding of(String... literals) {
        return literals.length == 1
                ? new ParamBinding(ParamValue.literal(literals[0]), null)
                : new ParamBinding(null, Stream.of(literals).map(ParamValue::literal).toList());
    }

    /** All of its values, in order. */
    Stream<ParamValue> values() {
        return Stream.concat(
                Stream.ofNullable(value),
                arrayValue == null ? Stream.of() : arrayValue.stream());
    }
}
