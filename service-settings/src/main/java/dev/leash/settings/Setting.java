package dev.leash.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing an administrator can set.
 *
 * @param name the environment variable
 * @param about what it does, in one sentence
 * @param allowed what is allowed, in words
 * @param fallback its value when it is not set; null when there is none
 * @param secret whether its value is never shown
 * @param parser reads a value
 * @param <T> its values
 */
public record Setting<T>(
        String name,
        String about,
        String allowed,
        @Nullable String fallback,
        boolean secret,
        Parser<T> parser) {

    /** Reads a value. */
    @FunctionalInterface
    public interface Parser<T> {
        /** The value of a text; empty when it is not allowed. */
        Optional<T> parse(String text);
    }

    /** A setting with a default. */
    public static <T> Setting<T> of(
            String name, String about, String allowed, String fallback, Parser<T> parser) {
        return new Setting<>(name, about, allowed, fallback, false, parser);
    }

    /** A whole number within bounds, both included, with a default. */
    public static Setting<Integer> wholeNumber(
            String name, String about, int least, int most, int fallback) {
        return of(
                name,
                about,
                "a whole number from %d to %d".formatted(least, most),
                Integer.toString(fallback),
                Parsers.wholeNumber(least, most));
    }

    /** A setting that may be left out. */
    public static <T> Setting<T> optional(
            String name, String about, String allowed, Parser<T> parser) {
        return new Setting<>(name, about, allowed, null, false, parser);
    }

    /** A setting that may be left out and whose value is never shown. */
    public static <T> Setting<T> secret(
            String name, String about, String allowed, Parser<T> parser) {
        return new Setting<>(name, about, allowed, null, true, parser);
    }
}
