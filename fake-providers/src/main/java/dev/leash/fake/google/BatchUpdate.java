package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The requests of {@code spreadsheets.batchUpdate}. All of them are done, or none. */
final class BatchUpdate {

    private static final Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> KINDS = kinds();

    private BatchUpdate() {}

    /**
     * Does them, one after the other.
     *
     * @return their replies
     * @throws Refused when one of them cannot be done
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

    private static Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> kinds() {
        Map<String, BiFunction<Spreadsheet, JsonNode, ObjectNode>> kinds = new HashMap<>();
        kinds.put("addSheet", SheetRequests::add);
        kinds.put("deleteSheet", SheetRequests::delete);
        kinds.put("duplicateSheet", SheetRequests::duplicate);
        kinds.put("updateSheetProperties", SheetRequests::update);
        kinds.put("updateSpreadsheetProperties", SheetRequests::updateSpreadsheet);
        kinds.put("insertDimension", DimensionRequests::insert);
        kinds.put("appendDimension", DimensionRequests::append);
        kinds.put("deleteDimension", DimensionRequests::delete);
        kinds.put("updateDimensionProperties", DimensionRequests::update);
        kinds.put("autoResizeDimensions", (_, _) -> Json.object());
        kinds.put("updateCells", CellRequests::update);
        kinds.put("appendCells", CellRequests::append);
        kinds.put("repeatCell", CellRequests::repeat);
        kinds.put("sortRange", CellRequests::sort);
        kinds.put("addProtectedRange", RuleRequests::protect);
        kinds.put("updateProtectedRange", RuleRequests::updateProtected);
        kinds.put("deleteProtectedRange", RuleRequests::unprotect);
        kinds.put("addConditionalFormatRule", RuleRequests::addConditionalFormat);
        kinds.put("deleteConditionalFormatRule", RuleRequests::deleteConditionalFormat);
        kinds.put("setDataValidation", RuleRequests::validate);
        kinds.put("setBasicFilter", RuleRequests::filter);
        kinds.put("clearBasicFilter", RuleRequests::clearFilter);
        return Map.copyOf(kinds);
    }
}
