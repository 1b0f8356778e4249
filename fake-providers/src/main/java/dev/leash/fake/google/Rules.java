package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Rules of the cells of a worksheet, as they were requested.
 *
 * @param kept what {@code spreadsheets.get} returns besides the properties
 * @param validations allowed values: requests {@code setDataValidation}, in order
 * @param dimensions widths and heights: requests {@code updateDimensionProperties}, in order
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
