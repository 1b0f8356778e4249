package dev.leash.view.incident;

import java.util.regex.Pattern;

/** Parsing of incident numbers as people write them. */
public final class Numbers {

    private static final Pattern ID = Pattern.compile("(?i)(?:inc-)?([1-9][0-9]{0,17})");

    private Numbers() {}

    /** The number meant by {@code 12} or {@code INC-12}; null when the text is no number. */
    public static @org.jspecify.annotations.Nullable String id(String text) {
        var matcher = ID.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    static long of(String id) {
        String digits = id(id);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
