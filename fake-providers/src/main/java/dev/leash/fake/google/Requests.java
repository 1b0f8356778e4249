package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What many requests have in common. */
final class Requests {

    private Requests() {}

    /**
     * Which fields a request means.
     *
     * @throws Refused when it does not say so
     */
    static Mask mask(JsonNode request) {
        String fields = request.path("fields").asText();
        if (fields.isEmpty()) {
            throw Refused.badRequest(
                    "At least one field must be listed in 'fields'. (Use '*' to indicate all"
                            + " fields.)");
        }
        return Mask.of(fields);
    }

    /** A copy of what a request says of something. */
    static ObjectNode object(JsonNode request, String name) {
        return request.get(name) instanceof ObjectNode object ? object.deepCopy() : Json.object();
    }

    /** A {@code GridRange}. */
    static Range range(Spreadsheet spreadsheet, JsonNode gridRange) {
        return new Range(spreadsheet.sheet(gridRange.path("sheetId").asInt()), Area.of(gridRange));
    }
}
