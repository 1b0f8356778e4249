package dev.leash.wire.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The document that describes the public topics.
 *
 * @param document what it says
 */
record AsyncApi(JsonNode document) {

    private static final Path FILE =
            Path.of(System.getProperty("leash.home", "..")).resolve("docs/asyncapi.yaml");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static AsyncApi read() throws IOException {
        return new AsyncApi(new YAMLMapper().readTree(Files.readString(FILE)));
    }

    JsonNode channel(String topic) {
        return document.get("channels").get(topic);
    }

    Map<String, JsonNode> messages() {
        return document.at("/components/messages").properties().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first example of that name; missing when there is none. */
    JsonNode example(String type, String name) {
        for (JsonNode example : document.at("/components/messages/" + type + "/examples")) {
            if (example.get("name").asText().equals(name)) {
                return example;
            }
        }
        return MissingNode.getInstance();
    }

    /** What is wrong with the body of a record of a type. */
    List<Error> problemsOfBody(String type, JsonNode body) {
        return schema(document, type, "payload").validate(body);
    }

    /** The same, where a field that is not described is wrong too. */
    List<Error> problemsOfBodyToTheLetter(String type, JsonNode body) {
        JsonNode strict = document.deepCopy();
        forbidUnknown(strict.get("components"), false);
        return schema(strict, type, "payload").validate(body);
    }

    /** What is wrong with the headers of a record of a type. */
    List<Error> problemsOfHeaders(String type, JsonNode headers) {
        return schema(document, type, "headers").validate(headers);
    }

    private static Schema schema(JsonNode document, String type, String part) {
        ObjectNode schema = document.deepCopy();
        schema.put("$ref", "#/components/messages/" + type + "/" + part);
        return SCHEMAS.getSchema(schema);
    }

    /**
     * The parts of an {@code allOf} each describe some of the fields, only the whole all of them.
     */
    private static void forbidUnknown(JsonNode node, boolean isPart) {
        boolean describesFields = node.has("allOf") || node.path("properties").isObject();
        if (describesFields && !isPart) {
            ((ObjectNode) node).put("unevaluatedProperties", false);
        }
        node.properties()
                .forEach(
                        child -> {
                            boolean parts = child.getKey().equals("allOf");
                            if (parts) {
                                child.getValue().forEach(part -> forbidUnknown(part, true));
                            } else {
                                forbidUnknown(child.getValue(), false);
                            }
                        });
        if (node.isArray()) {
            node.forEach(element -> forbidUnknown(element, false));
        }
    }
}
