package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests for whole rows and columns. */
final class DimensionRequests {

    private DimensionRequests() {}

    static ObjectNode delete(Spreadsheet spreadsheet, JsonNode request) {
        Lines lines = lines(spreadsheet, request.path("range"));
        if (lines.from() == 0 && lines.to() >= lines.count()) {
            throw Refused.badRequest(
                    "You can't delete all the %s on the sheet."
                            .formatted(lines.isRows() ? "rows" : "columns"));
        }
        if (lines.from() <= lines.frozen() && lines.to() >= lines.count()) {
            throw Refused.badRequest(
                    "Sorry, it is not possible to delete all non-frozen %s."
                            .formatted(lines.isRows() ? "rows" : "columns"));
        }
        if (lines.to() > lines.count()) {
            throw Refused.badRequest(
                    "Cannot delete a range that does not exist; the sheet ends at "
                            + lines.count());
        }
        if (lines.isRows()) {
            lines.sheet().deleteRows(lines.from(), lines.to());
        } else {
            lines.sheet().deleteColumns(lines.from(), lines.to());
        }
        return Json.object();
    }

    static ObjectNode append(Spreadsheet spreadsheet, JsonNode request) {
        Worksheet sheet = spreadsheet.sheet(request.path("sheetId").asInt());
        int length = request.path("length").asInt();
        boolean isRows = request.path("dimension").asText().equals("ROWS");
        sheet.resize(
                sheet.rowCount() + (isRows ? length : 0),
                sheet.columnCount() + (isRows ? 0 : length));
        return Json.object();
    }

    static ObjectNode update(Spreadsheet spreadsheet, JsonNode request) {
        var _ = Mask.required(request);
        lines(spreadsheet, request.path("range")).sheet().rules().dimensions().add(request);
        return Json.object();
    }

    private static Lines lines(Spreadsheet spreadsheet, JsonNode range) {
        Worksheet sheet = spreadsheet.sheet(range.path("sheetId").asInt());
        boolean isRows = range.path("dimension").asText().equals("ROWS");
        int count = isRows ? sheet.rowCount() : sheet.columnCount();
        Lines lines =
                new Lines(
                        sheet,
                        isRows,
                        range.path("startIndex").asInt(0),
                        range.path("endIndex").asInt(count));
        if (lines.from() >= lines.to() || lines.from() > count) {
            throw Refused.badRequest("startIndex must be before endIndex, and inside the sheet");
        }
        return lines;
    }

    private record Lines(Worksheet sheet, boolean isRows, int from, int to) {
        int count() {
            return isRows ? sheet.rowCount() : sheet.columnCount();
        }

        int frozen() {
            String property = isRows ? "frozenRowCount" : "frozenColumnCount";
            return sheet.properties().path("gridProperties").path(property).asInt();
        }
    }
}
