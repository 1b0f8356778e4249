package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.Heard;

/** The methods that read values. */
final class ValueQueries {

    private ValueQueries() {}

    static JsonNode get(Spreadsheet spreadsheet, String range, Heard heard) {
        return Overview.masked(read(spreadsheet, range, heard), heard);
    }

    static JsonNode batchGet(Spreadsheet spreadsheet, Heard heard) {
        ObjectNode answer = Json.object().put("spreadsheetId", spreadsheet.id());
        ArrayNode ranges = answer.putArray("valueRanges");
        heard.queryValues("ranges").forEach(range -> ranges.add(read(spreadsheet, range, heard)));
        return Overview.masked(answer, heard);
    }

    private static ObjectNode read(Spreadsheet spreadsheet, String range, Heard heard) {
        return new ValueReading(
                        Range.of(spreadsheet, range),
                        "COLUMNS".equals(heard.queryFields().get("majorDimension")),
                        Rendering.of(heard),
                        spreadsheet.locale())
                .answer();
    }
}
