package dev.leash.model.expression;

import org.jspecify.annotations.Nullable;

/**
 * One value a subject is compared with.
 *
 * @param literal the value itself, at most {@value #MAX_LITERAL_LENGTH} characters; null when a
 *     reference is given
 * @param reference where the value stands; null when a literal is given
 */
public record ParamValue(@Nullable String literal, @Nullable String reference) {

    /** The longest literal, in characters. */
    public static final int MAX_LITERAL_LENGTH = 1_000;

    public ParamValue {
        if ((literal == null) == (reference == null)) {
            throw new IllegalArgumentException(
                    "a value has a literal or a reference, and not both");
        }
        if (literal != null && literal.length() > MAX_LITERAL_LENGTH) {
            throw new IllegalArgumentException(
                    "a literal has %d characters; at most %d are allowed"
                            .formatted(literal.length(), MAX_LITERAL_LENGTH));
        }
        if (reference != null) {
            Reference.requireLength("a reference", reference);
        }
    }

    /** A literal. */
    public static ParamValue literal(String text) {
        return new ParamValue(text, null);
    }

    /** The value that a reference resolves to. */
    public static ParamValue reference(String text) {
        return new ParamValue(null, text);
    }
}
