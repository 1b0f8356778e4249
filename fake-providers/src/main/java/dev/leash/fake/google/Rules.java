package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was said about the cells of a worksheet, as it was said.
 *
 * @param kept what {@code spreadsheets.get} says of it besides its properties
 * @param validations which values cells may have: requests {@code setDataValidation}, in their order
 * @param dimensions widths and heights: requests {@code updateDimensionProperties}, in their order
 */
record Rules(ObjectNode kept, ArrayNode validations, ArrayNode dimensions) {

    Rules() {
        this(Json.object(), Json.array(), Json.array());
    }

    Rules copy() {
        return new Rules(kept.deepCopy(), validations.deepCopy(), dimensions.deepCopy());
    }

    /** The rules of one kind, such as {@code protectedRanges}. */
    ArrayNode all(String kind) {
        return kept.withArray("/" + kind);
    }
}
