package dev.leash.fake.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON of requests and answers. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /**
     * Parses the body of a request.
     *
     * @throws Refused when it is no JSON object
     */
    static ObjectNode request(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException _) {
            // Refused below, like anything else that is no object.
        }
        throw Refused.badRequest("Invalid JSON payload received. Unexpected token.");
    }

    /** Merges the fields of one object into another, deeply. */
    static void merge(ObjectNode into, JsonNode from) {
        from.properties()
                .forEach(
                        field -> {
                            if (field.getValue().isObject()
                                    && into.get(field.getKey()) instanceof ObjectNode inner) {
                                merge(inner, field.getValue());
                            } else {
                                into.set(field.getKey(), field.getValue());
                            }
                        });
    }
}
