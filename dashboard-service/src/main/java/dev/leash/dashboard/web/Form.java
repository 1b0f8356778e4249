package dev.leash.dashboard.web;

import dev.leash.model.text.WellFormedText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form, their texts well-formed.
 *
 * @param fields values by name, in order
 */
public record Form(Map<String, List<String>> fields) {

    /** The most fields that are read. */
    public static final int MAX_FIELDS = 1_000;

    /**
     * Parses {@code application/x-www-form-urlencoded}.
     *
     * @throws IllegalArgumentException when the text has another format
     */
    public static Form parse(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> pairs = text.isEmpty() ? List.of() : List.of(text.split("&", -1));
        if (pairs.size() > MAX_FIELDS) {
            throw new IllegalArgumentException(
                    "the form has "
                            + pairs.size()
                            + " fields; at most "
                            + MAX_FIELDS
                            + " are read");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return new Form(fields);
    }

    /** The first value of a field that is not blank. */
    public Optional<String> text(String name) {
        return all(name).stream()
                .map(WellFormedText::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Every value of a field. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** A whole number of up to 18 digits; empty when the field holds none. */
    public Optional<Long> number(String name) {
        return text(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private static String decoded(String text) {
        try {
            return WellFormedText.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException badEscape) {
            throw new IllegalArgumentException(
                    "a percent sign is not followed by two hexadecimal digits", badEscape);
        }
    }
}
