package dev.leash.model.code;

import java.util.Locale;

/**
 * Stable name of a reason (of a refusal, a failure, a cancellation) beside its sentence.
 * Implemented by enums; {@code docs/codes.md} explains every code and what to do about it. A
 * released code never changes its meaning; a family whose codes are stored has an {@code UNKNOWN}
 * for those of newer versions.
 */
public interface Code {

    /** Name of the constant, as in {@link Enum#name()}. */
    String name();

    /** The code as it is written everywhere, in {@code snake_case}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
