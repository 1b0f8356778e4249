package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Properties of a spreadsheet, without its values. */
final class Overview {

    private Overview() {}

    static ObjectNode of(Spreadsheet spreadsheet) {
        ObjectNode answer = Json.object().put("spreadsheetId", spreadsheet.id());
        answer.set("properties", spreadsheet.properties().deepCopy());
        ArrayNode sheets = answer.putArray("sheets");
        spreadsheet.sheets().forEach(sheet -> sheets.add(sheet.about()));
        answer.put(
                "spreadsheetUrl",
                "https://docs.google.com/spreadsheets/d/" + spreadsheet.id() + "/edit");
        return answer;
    }

    static ObjectNode file(Spreadsheet spreadsheet) {
        return Json.object()
                .put("kind", "drive#file")
                .put("id", spreadsheet.id())
                .put("name", spreadsheet.properties().path("title").asText())
                .put("mimeType", "application/vnd.google-apps.spreadsheet")
                .put("version", Long.toString(spreadsheet.version()))
                .put("modifiedTime", spreadsheet.changed().toString());
    }
}
