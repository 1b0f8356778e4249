package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests for whole worksheets. */
final class SheetRequests {

    private SheetRequests() {}

    static ObjectNode add(Spreadsheet spreadsheet, JsonNode request) {
        Worksheet added = spreadsheet.add(Requests.object(request, "properties"));
        return reply("addSheet", added);
    }

    static ObjectNode delete(Spreadsheet spreadsheet, JsonNode request) {
        spreadsheet.remove(spreadsheet.sheet(request.path("sheetId").asInt()));
        return Json.object();
    }

    static ObjectNode duplicate(Spreadsheet spreadsheet, JsonNode request) {
        Worksheet source = spreadsheet.sheet(request.path("sourceSheetId").asInt());
        String title = request.path("newSheetName").asText("Copy of " + source.title());
        ObjectNode wanted = source.properties().deepCopy();
        wanted.remove("sheetId");
        wanted.put("title", title).put("index", request.path("insertSheetIndex").asInt());
        Worksheet copy = spreadsheet.add(wanted);
        copy.takeFrom(source);
        return reply("duplicateSheet", copy);
    }

    static ObjectNode update(Spreadsheet spreadsheet, JsonNode request) {
        JsonNode wanted = request.path("properties");
        Worksheet sheet = spreadsheet.sheet(wanted.path("sheetId").asInt());
        Requests.mask(request).copy(wanted, sheet.properties());
        spreadsheet.checkTitle(sheet);
        sheet.resize(sheet.rowCount(), sheet.columnCount());
        spreadsheet.move(sheet);
        return Json.object();
    }

    static ObjectNode updateSpreadsheet(Spreadsheet spreadsheet, JsonNode request) {
        Requests.mask(request).copy(request.path("properties"), spreadsheet.properties());
        return Json.object();
    }

    private static ObjectNode reply(String kind, Worksheet sheet) {
        ObjectNode reply = Json.object();
        reply.putObject(kind).set("properties", sheet.properties().deepCopy());
        return reply;
    }
}
