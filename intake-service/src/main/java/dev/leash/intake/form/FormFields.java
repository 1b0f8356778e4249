package dev.leash.intake.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form ({@code application/x-www-form-urlencoded}), exactly as they came: no value
 * is trimmed, empty and unknown ones are kept, and a name may come more than once.
 *
 * @param fields the fields, in the order they came
 */
public record FormFields(List<Field> fields) {

    /** The most fields that are read; neither Twilio nor Slack sends as many. */
    public static final int MAX_FIELDS = 500;

    /**
     * One field.
     *
     * @param name its name
     * @param value its value; not printed, since it may be anybody's number
     */
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    public FormFields {
        fields = List.copyOf(fields);
    }

    /** The fields of a body; empty when the body is no form. */
    public static Optional<FormFields> read(byte[] body) {
        String[] pairs = new String(body, StandardCharsets.UTF_8).split("&", MAX_FIELDS + 1);
        if (pairs.length > MAX_FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FormFields(
                            Arrays.stream(pairs)
                                    .filter(pair -> !pair.isEmpty())
                                    .map(FormFields::field)
                                    .toList()));
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }

    /** The first value of a name; null when there is none. */
    public @Nullable String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }

    /** The first value of a name; empty text when there is none. */
    public String text(String name) {
        String value = value(name);
        return value == null ? "" : value;
    }

    private static Field field(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Field(decoded(pair), "")
                : new Field(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
