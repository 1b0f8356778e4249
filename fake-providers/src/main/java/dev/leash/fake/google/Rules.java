package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What was said about the cells of a worksheet, as it was said. */
final class Rules {

    private final ObjectNode kept;
    private final ArrayNode validations;
    private final ArrayNode dimensions;

    Rules() {
        this(Json.object(), Json.array(), Json.array());
    }

    private Rules(ObjectNode kept, ArrayNode validations, ArrayNode dimensions) {
        this.kept = kept;
        this.validations = validations;
        this.dimensions = dimensions;
    }

    Rules copy() {
        return new Rules(kept.deepCopy(), validations.deepCopy(), dimensions.deepCopy());
    }

    void takeFrom(Rules source) {
        kept.setAll(source.kept);
        validations.addAll(source.validations);
        dimensions.addAll(source.dimensions);
    }

    /** What {@code spreadsheets.get} says of it besides its properties. */
    ObjectNode kept() {
        return kept;
    }

    /** The rules of one kind, such as {@code protectedRanges}. */
    ArrayNode all(String kind) {
        return kept.withArray("/" + kind);
    }

    /** One rule, by a field that tells it from the others. */
    Optional<ObjectNode> find(String kind, String field, JsonNode value) {
        for (JsonNode rule : all(kind)) {
            if (rule.path(field).equals(value) && rule instanceof ObjectNode object) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /** Which values cells may have: requests {@code setDataValidation}, in their order. */
    ArrayNode validations() {
        return validations;
    }

    /** Widths and heights: requests {@code updateDimensionProperties}, in their order. */
    ArrayNode dimensions() {
        return dimensions;
    }
}
