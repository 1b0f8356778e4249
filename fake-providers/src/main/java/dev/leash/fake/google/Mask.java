package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Field mask, such as {@code sheets(properties(title,sheetId)),spreadsheetId}.
 *
 * @param fields the mask of each field; without any, everything is selected
 */
record Mask(Map<String, Mask> fields) {

    private static final Mask ALL = new Mask(Map.of());

    /**
     * Parses a mask.
     *
     * @throws Refused when the text is none
     */
    static Mask of(String text) {
        Parser parser = new Parser(text.strip());
        Mask mask = parser.fields();
        parser.end();
        return mask;
    }

    /**
     * The mask of a request.
     *
     * @throws Refused when it has none
     */
    static Mask required(JsonNode request) {
        String fields = request.path("fields").asText();
        if (fields.isEmpty()) {
            throw Refused.badRequest(
                    "At least one field must be listed in 'fields'. (Use '*' to indicate all"
                            + " fields.)");
        }
        return of(fields);
    }

    JsonNode of(JsonNode json) {
        if (fields.isEmpty() || fields.containsKey("*")) {
            return json;
        }
        if (json instanceof ArrayNode array) {
            ArrayNode masked = Json.array();
            array.forEach(element -> masked.add(of(element)));
            return masked;
        }
        ObjectNode masked = Json.object();
        fields.forEach(
                (name, inner) -> {
                    if (json.has(name)) {
                        masked.set(name, inner.of(json.path(name)));
                    }
                });
        return masked;
    }

    boolean has(String name) {
        return fields.containsKey(name) || fields.containsKey("*");
    }

    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Mask fields() {
            Map<String, Mask> fields = new LinkedHashMap<>();
            do {
                String name = name();
                fields.merge(name, inner(), Parser::both);
            } while (skip(','));
            return new Mask(fields);
        }

        private Mask inner() {
            if (skip('.') || skip('/')) {
                String name = name();
                return new Mask(Map.of(name, inner()));
            }
            if (!skip('(')) {
                return ALL;
            }
            Mask inner = fields();
            if (!skip(')')) {
                throw invalid();
            }
            return inner;
        }

        private static Mask both(Mask one, Mask other) {
            if (one.fields().isEmpty() || other.fields().isEmpty()) {
                return ALL;
            }
            Map<String, Mask> both = new LinkedHashMap<>(one.fields());
            other.fields().forEach((name, mask) -> both.merge(name, mask, Parser::both));
            return new Mask(both);
        }

        void end() {
            if (at < text.length()) {
                throw invalid();
            }
        }

        private String name() {
            int from = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '*')) {
                at++;
            }
            if (at == from) {
                throw invalid();
            }
            return text.substring(from, at);
        }

        private boolean skip(char expected) {
            boolean isThere = at < text.length() && text.charAt(at) == expected;
            at += isThere ? 1 : 0;
            return isThere;
        }

        private Refused invalid() {
            return Refused.badRequest("Invalid field selection " + text);
        }
    }
}
