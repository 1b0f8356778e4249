package dev.leash.model.code;

import java.util.Locale;

/**
 * Stable name of a reason, beside its sentence: of a refusal, a failure, a cancellation. Implemented
 * by enums; {@code docs/codes.md} says of each code what it means and what to do. What is in a
 * released code never changes its meaning; a family whose codes are stored has an {@code UNKNOWN}
 * for those of newer versions.
 */
public interface Code {

    /** The name of the constant, as {@link Enum#name()} has it. */
    String name();

    /** The code as it is written everywhere: in {@code snake_case}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
