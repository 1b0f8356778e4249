package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The requests of {@code spreadsheets.batchUpdate}. Either all of them are carried out, or none.
 */
final class BatchUpdate {

    private static final Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> KINDS =
            Map.ofEntries(
                    Map.entry("addSheet", SheetRequests::add),
                    Map.entry("appendDimension", DimensionRequests::append),
                    Map.entry("deleteDimension", DimensionRequests::delete),
                    Map.entry("updateDimensionProperties", DimensionRequests::update),
                    Map.entry("updateCells", CellRequests::update),
                    Map.entry("appendCells", CellRequests::append),
                    Map.entry("repeatCell", CellRequests::repeat),
                    Map.entry("addProtectedRange", RuleRequests::protect),
                    Map.entry("addConditionalFormatRule", RuleRequests::addConditionalFormat),
                    Map.entry("setDataValidation", RuleRequests::validate));

    private BatchUpdate() {}

    /**
     * Carries out the requests in order.
     *
     * @throws Refused when one of them is impossible
     */
    static ArrayNode apply(Spreadsheet spreadsheet, JsonNode requests) {
        if (requests.isEmpty()) {
            throw Refused.badRequest("Must specify at least one request.");
        }
        ArrayNode replies = Json.array();
        for (int index = 0; index < requests.size(); index++) {
            replies.add(apply(spreadsheet, requests.get(index), "requests[" + index + "]"));
        }
        return replies;
    }

    private static ObjectNode apply(Spreadsheet spreadsheet, JsonNode request, String where) {
        if (request.size() != 1) {
            throw Refused.badRequest("Invalid " + where + ": No request set.");
        }
        String kind = request.fieldNames().next();
        BiFunction<Spreadsheet, JsonNode, ObjectNode> known = KINDS.get(kind);
        if (known == null) {
            throw Refused.unknownName(kind, where);
        }
        try {
            return known.apply(spreadsheet, request.path(kind));
        } catch (Refused e) {
            throw e.at(where + "." + kind);
        }
    }
}
