package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.Heard;

/** The methods that write values. */
final class ValueCommands {

    private ValueCommands() {}

    static ObjectNode update(Spreadsheet spreadsheet, Route route, Heard heard, JsonNode body) {
        return write(spreadsheet, route.range(), body, isEntered(heard));
    }

    static ObjectNode append(Spreadsheet spreadsheet, Route route, Heard heard, JsonNode body) {
        boolean insertsRows = "INSERT_ROWS".equals(heard.queryFields().get("insertDataOption"));
        ObjectNode answer =
                new Appending(Range.of(spreadsheet, route.range()))
                        .append(rows(body), insertsRows, isEntered(heard), spreadsheet.locale());
        answer.withObject("/updates").put("spreadsheetId", spreadsheet.id());
        return answer;
    }

    static ObjectNode batchUpdate(Spreadsheet spreadsheet, JsonNode body) {
        boolean isEntered = isEntered(body.path("valueInputOption").asText());
        ObjectNode answer = Json.object();
        ArrayNode responses = Json.array();
        int cells = 0;
        for (JsonNode data : body.path("data")) {
            ObjectNode written = write(spreadsheet, data.path("range").asText(), data, isEntered);
            cells += written.path("updatedCells").asInt();
            responses.add(written.put("spreadsheetId", spreadsheet.id()));
        }
        answer.put("totalUpdatedCells", cells);
        answer.set("responses", responses);
        return answer;
    }

    static ObjectNode clear(Spreadsheet spreadsheet, String text) {
        Range range = Range.of(spreadsheet, text);
        Values.clear(range);
        return Json.object().put("clearedRange", range.a1());
    }

    static ObjectNode batchClear(Spreadsheet spreadsheet, JsonNode body) {
        ObjectNode answer = Json.object();
        ArrayNode cleared = answer.putArray("clearedRanges");
        body.path("ranges")
                .forEach(
                        range ->
                                cleared.add(
                                        clear(spreadsheet, range.asText()).path("clearedRange")));
        return answer;
    }

    private static ObjectNode write(
            Spreadsheet spreadsheet, String text, JsonNode data, boolean isEntered) {
        Range range = Range.of(spreadsheet, text);
        return Values.write(range, rows(data), isEntered, spreadsheet.locale());
    }

    /** The values of a {@code ValueRange}, by rows. */
    private static JsonNode rows(JsonNode data) {
        JsonNode values = data.path("values");
        return data.path("majorDimension").asText().equals("COLUMNS") ? turned(values) : values;
    }

    private static ArrayNode turned(JsonNode columns) {
        ArrayNode rows = Json.array();
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < columns.get(column).size(); row++) {
                while (rows.size() <= row) {
                    rows.addArray();
                }
                ArrayNode cells = (ArrayNode) rows.get(row);
                while (cells.size() < column) {
                    cells.addNull();
                }
                cells.add(columns.get(column).get(row));
            }
        }
        return rows;
    }

    private static boolean isEntered(Heard heard) {
        return isEntered(heard.queryFields().getOrDefault("valueInputOption", ""));
    }

    private static boolean isEntered(String option) {
        return switch (option) {
            case "RAW" -> false;
            case "USER_ENTERED" -> true;
            case "" -> throw Refused.badRequest("'valueInputOption' is required but not specified");
            default ->
                    throw Refused.badRequest(
                            "Invalid value at 'value_input_option'"
                                    + " (type.googleapis.com/google.apps.sheets.v4.ValueInputOption),"
                                    + " \""
                                    + option
                                    + "\"");
        };
    }
}
