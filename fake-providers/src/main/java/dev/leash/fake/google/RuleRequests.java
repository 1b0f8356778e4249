package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Requests that say something about cells: who may edit them, how they look, what they may hold.
 */
final class RuleRequests {

    private static final String PROTECTED = "protectedRanges";
    private static final String CONDITIONAL = "conditionalFormats";
    private static final String FILTER = "basicFilter";

    private RuleRequests() {}

    static ObjectNode protect(Spreadsheet spreadsheet, JsonNode request) {
        ObjectNode wanted = Requests.object(request, "protectedRange");
        Worksheet sheet = sheet(spreadsheet, wanted.path("range"));
        ArrayNode there = sheet.rules().all(PROTECTED);
        if (!wanted.has("protectedRangeId")) {
            wanted.put("protectedRangeId", 1_000 * (sheet.id() + 1) + there.size());
        }
        there.add(wanted);
        ObjectNode reply = Json.object();
        reply.putObject("addProtectedRange").set("protectedRange", wanted.deepCopy());
        return reply;
    }

    static ObjectNode updateProtected(Spreadsheet spreadsheet, JsonNode request) {
        JsonNode wanted = request.path("protectedRange");
        Requests.mask(request)
                .copy(wanted, find(spreadsheet, wanted.path("protectedRangeId").asInt()).rule());
        return Json.object();
    }

    static ObjectNode unprotect(Spreadsheet spreadsheet, JsonNode request) {
        Found found = find(spreadsheet, request.path("protectedRangeId").asInt());
        remove(found.sheet().rules().all(PROTECTED), found.rule());
        return Json.object();
    }

    static ObjectNode addConditionalFormat(Spreadsheet spreadsheet, JsonNode request) {
        JsonNode rule = request.path("rule");
        ArrayNode there = sheet(spreadsheet, rule.path("ranges").path(0)).rules().all(CONDITIONAL);
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

    static ObjectNode deleteConditionalFormat(Spreadsheet spreadsheet, JsonNode request) {
        Worksheet sheet = spreadsheet.sheet(request.path("sheetId").asInt());
        int index = request.path("index").asInt(0);
        ObjectNode reply = Json.object();
        JsonNode gone = sheet.rules().all(CONDITIONAL).remove(index);
        if (gone == null) {
            throw Refused.badRequest("No conditional format on sheet at index " + index);
        }
        reply.putObject("deleteConditionalFormatRule").set("rule", gone);
        return reply;
    }

    static ObjectNode validate(Spreadsheet spreadsheet, JsonNode request) {
        sheet(spreadsheet, request.path("range")).rules().validations().add(request.deepCopy());
        return Json.object();
    }

    static ObjectNode filter(Spreadsheet spreadsheet, JsonNode request) {
        JsonNode filter = request.path("filter");
        sheet(spreadsheet, filter.path("range")).rules().kept().set(FILTER, filter.deepCopy());
        return Json.object();
    }

    static ObjectNode clearFilter(Spreadsheet spreadsheet, JsonNode request) {
        spreadsheet.sheet(request.path("sheetId").asInt()).rules().kept().remove(FILTER);
        return Json.object();
    }

    private static Worksheet sheet(Spreadsheet spreadsheet, JsonNode gridRange) {
        return spreadsheet.sheet(gridRange.path("sheetId").asInt());
    }

    private static Found find(Spreadsheet spreadsheet, int id) {
        for (Worksheet sheet : spreadsheet.sheets()) {
            var rule = sheet.rules().find(PROTECTED, "protectedRangeId", IntNode.valueOf(id));
            if (rule.isPresent()) {
                return new Found(sheet, rule.get());
            }
        }
        throw Refused.badRequest("No protected range with id: " + id);
    }

    private static void remove(ArrayNode rules, ObjectNode rule) {
        for (int index = 0; index < rules.size(); index++) {
            if (rules.get(index).equals(rule)) {
                rules.remove(index);
            }
        }
    }

    private record Found(Worksheet sheet, ObjectNode rule) {}
}
