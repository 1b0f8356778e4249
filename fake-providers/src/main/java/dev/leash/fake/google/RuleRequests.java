package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests for rules of cells: protection, format, validation. */
final class RuleRequests {

    private RuleRequests() {}

    static ObjectNode protect(Spreadsheet spreadsheet, JsonNode request) {
        ObjectNode wanted = SheetRequests.object(request, "protectedRange");
        Worksheet sheet = sheet(spreadsheet, wanted.path("range"));
        ArrayNode there = sheet.rules().all("protectedRanges");
        if (!wanted.has("protectedRangeId")) {
            wanted.put("protectedRangeId", 1_000 * (sheet.id() + 1) + there.size());
        }
        there.add(wanted);
        ObjectNode reply = Json.object();
        reply.putObject("addProtectedRange").set("protectedRange", wanted.deepCopy());
        return reply;
    }

    static ObjectNode addConditionalFormat(Spreadsheet spreadsheet, JsonNode request) {
        JsonNode rule = request.path("rule");
        ArrayNode there =
                sheet(spreadsheet, rule.path("ranges").path(0)).rules().all("conditionalFormats");
        int index = request.path("index").asInt(0);
        if (!rule.has("booleanRule") && !rule.has("gradientRule")) {
            throw Refused.badRequest("No rule set.");
        }
        if (index > there.size()) {
            throw Refused.badRequest("No conditional format at index " + index);
        }
        there.insert(index, rule.deepCopy());
        return Json.object();
    }

    static ObjectNode validate(Spreadsheet spreadsheet, JsonNode request) {
        sheet(spreadsheet, request.path("range")).rules().validations().add(request.deepCopy());
        return Json.object();
    }

    private static Worksheet sheet(Spreadsheet spreadsheet, JsonNode gridRange) {
        return spreadsheet.sheet(gridRange.path("sheetId").asInt());
    }
}
