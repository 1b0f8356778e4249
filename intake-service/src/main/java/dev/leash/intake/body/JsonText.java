package dev.leash.intake.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.model.text.WellFormedText;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as texts: a number or a truth value as written, a list of such values separated by
 * commas, anything nested as JSON.
 */
public final class JsonText {

    private JsonText() {}

    /** The text of a value; empty when there is no value, or its text is blank. */
    public static Optional<String> of(@Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return Optional.empty();
        }
        String text =
                value.isValueNode()
                        ? value.asText()
                        : isListOfWords(value) ? joined(value) : value.toString();
        return Optional.of(WellFormedText.of(text)).filter(shown -> !WellFormedText.isBlank(shown));
    }

    private static boolean isListOfWords(JsonNode value) {
        return value.isArray()
                && value.valueStream().allMatch(one -> one.isValueNode() && !one.isNull());
    }

    private static String joined(JsonNode list) {
        StringJoiner text = new StringJoiner(", ");
        list.forEach(one -> text.add(one.asText()));
        return text.toString();
    }

    /** The type of a value, in words that fit into a sentence. */
    public static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING, BINARY -> "a text";
            case MISSING -> "missing";
        };
    }
}
