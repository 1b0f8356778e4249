package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.Heard;
import java.util.List;

/** What a spreadsheet is, besides its values. */
final class Overview {

    private Overview() {}

    /** {@code spreadsheets.get}. */
    static JsonNode of(Spreadsheet spreadsheet, Heard heard) {
        ObjectNode answer = Json.object().put("spreadsheetId", spreadsheet.id());
        answer.set("properties", spreadsheet.properties().deepCopy());
        ArrayNode sheets = answer.putArray("sheets");
        List<Range> ranges =
                heard.queryValues("ranges").stream()
                        .map(range -> Range.of(spreadsheet, range))
                        .toList();
        boolean hasCells = "true".equals(heard.queryFields().get("includeGridData"));
        spreadsheet.sheets().stream()
                .filter(
                        sheet ->
                                ranges.isEmpty()
                                        || ranges.stream().anyMatch(one -> one.sheet() == sheet))
                .forEach(sheet -> sheets.add(sheet(sheet, ranges, hasCells, spreadsheet)));
        answer.put(
                "spreadsheetUrl",
                "https://docs.google.com/spreadsheets/d/" + spreadsheet.id() + "/edit");
        return masked(answer, heard);
    }

    /** {@code files.get} of Drive. */
    static JsonNode file(Spreadsheet spreadsheet, Heard heard) {
        ObjectNode answer =
                Json.object()
                        .put("kind", "drive#file")
                        .put("id", spreadsheet.id())
                        .put("name", spreadsheet.properties().path("title").asText())
                        .put("mimeType", "application/vnd.google-apps.spreadsheet")
                        .put("version", Long.toString(spreadsheet.version()))
                        .put("modifiedTime", spreadsheet.changed().toString());
        return masked(answer, heard);
    }

    /** What of an answer the field mask of a request means. */
    static JsonNode masked(JsonNode answer, Heard heard) {
        String fields = heard.queryFields().getOrDefault("fields", "");
        return fields.isEmpty() ? answer : Mask.of(fields).of(answer);
    }

    private static ObjectNode sheet(
            Worksheet sheet, List<Range> ranges, boolean hasCells, Spreadsheet spreadsheet) {
        ObjectNode answer = Json.object();
        answer.set("properties", sheet.properties().deepCopy());
        answer.setAll(sheet.rules().kept().deepCopy());
        if (hasCells) {
            ArrayNode data = answer.putArray("data");
            List<Range> wanted = ranges.isEmpty() ? List.of(new Range(sheet, Area.ALL)) : ranges;
            wanted.stream()
                    .filter(range -> range.sheet() == sheet)
                    .forEach(range -> data.add(GridData.of(range, spreadsheet.locale())));
        }
        return answer;
    }
}
