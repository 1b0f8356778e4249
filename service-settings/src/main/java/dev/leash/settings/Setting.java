package dev.leash.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Descriptor of one setting.
 *
 * @param name the environment variable
 * @param about what it does, in one sentence
 * @param allowed what is allowed, in words
 * @param fallback default value; null when there is none
 * @param secret whether its value is never shown
 * @param parser parser of its values
 * @param <T> its values
 */
public record Setting<T>(
        String name,
        String about,
        String allowed,
        @Nullable String fallback,
        boolean secret,
        Parser<T> parser) {

    /** Parser of a value. */
    @FunctionalInterface
    public interface Parser<T> {
        /** Parses a text; empty when it is not allowed. */
        Optional<T> parse(String text);
    }

    /** A setting with a default. */
    public static <T> Setting<T> of(
            String name, String about, String allowed, String fallback, Parser<T> parser) {
        return new Setting<>(name, about, allowed, fallback, false, parser);
    }

    /** A whole number within bounds, inclusive, with a default. */
    public static Setting<Integer> wholeNumber(
            String name, String about, int least, int most, int fallback) {
        return of(
                name,
                about,
                "a whole number from %d to %d".formatted(least, most),
                Integer.toString(fallback),
                Parsers.wholeNumber(least, most));
    }

    /** An optional setting. */
    public static <T> Setting<T> optional(
            String name, String about, String allowed, Parser<T> parser) {
        return new Setting<>(name, about, allowed, null, false, parser);
    }

    /** An optional setting whose value is never shown. */
    public static <T> Setting<T> secret(
            String name, String about, String allowed, Parser<T> parser) {
        return new Setting<>(name, about, allowed, null, true, parser);
    }
}
