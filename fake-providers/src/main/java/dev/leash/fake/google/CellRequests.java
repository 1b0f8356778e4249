package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests for cells. */
final class CellRequests {

    private CellRequests() {}

    static ObjectNode update(Spreadsheet spreadsheet, JsonNode request) {
        Mask mask = Mask.required(request);
        if (request.has("range")) {
            Range range = Range.of(spreadsheet, request.path("range"));
            clear(range, mask);
            write(range, request.path("rows"), mask);
        } else {
            write(at(spreadsheet, request.path("start")), request.path("rows"), mask);
        }
        return Json.object();
    }

    static ObjectNode append(Spreadsheet spreadsheet, JsonNode request) {
        Mask mask = Mask.required(request);
        Worksheet sheet = spreadsheet.sheet(request.path("sheetId").asInt());
        JsonNode rows = request.path("rows");
        int from = sheet.usedRows();
        sheet.resize(Math.max(sheet.rowCount(), from + rows.size()), sheet.columnCount());
        write(new Range(sheet, new Area(from, Area.OPEN, 0, Area.OPEN)), rows, mask);
        return Json.object();
    }

    /** Writes the same into each cell. An open area also applies to rows added later. */
    static ObjectNode repeat(Spreadsheet spreadsheet, JsonNode request) {
        Mask mask = Mask.required(request);
        Range range = Range.of(spreadsheet, request.path("range"));
        JsonNode cell = request.path("cell");
        if (range.area().endRow() != Area.OPEN || mask.has("userEnteredValue")) {
            range.sheet().change(range.area(), before -> masked(before, cell, mask));
            return Json.object();
        }
        JsonNode format = mask.of(cell).path("userEnteredFormat");
        for (int column = range.area().firstColumn();
                column < range.inside().endColumn();
                column++) {
            range.sheet().columnFormats().add(range.area().firstRow(), column, format);
        }
        return Json.object();
    }

    private static Range at(Spreadsheet spreadsheet, JsonNode coordinate) {
        int row = coordinate.path("rowIndex").asInt();
        int column = coordinate.path("columnIndex").asInt();
        return new Range(
                spreadsheet.sheet(coordinate.path("sheetId").asInt()),
                new Area(row, Area.OPEN, column, Area.OPEN));
    }

    /** Where the request names a range, cells that its rows leave out are cleared. */
    private static void clear(Range range, Mask mask) {
        Area used = range.inside().within(range.sheet().usedRows(), range.sheet().columnCount());
        range.sheet().change(used, before -> masked(before, Json.object(), mask));
    }

    private static void write(Range range, JsonNode rows, Mask mask) {
        for (int row = 0; row < rows.size(); row++) {
            JsonNode cells = rows.get(row).path("values");
            new Range(range.sheet(), range.area().sized(row + 1, Math.max(1, cells.size())))
                    .requireInGrid();
            for (int column = 0; column < cells.size(); column++) {
                int atRow = range.area().firstRow() + row;
                int atColumn = range.area().firstColumn() + column;
                Cell before = range.sheet().cell(atRow, atColumn);
                range.sheet().put(atRow, atColumn, masked(before, cells.get(column), mask));
            }
        }
    }

    private static Cell masked(Cell before, JsonNode data, Mask mask) {
        Cell cell = before;
        if (mask.has("userEnteredValue")) {
            cell = cell.with(content(data.path("userEnteredValue")));
        }
        if (mask.has("userEnteredFormat")) {
            cell = cell.formatted(mask.of(data).path("userEnteredFormat"));
        }
        return cell;
    }

    private static Content content(JsonNode value) {
        return switch (value.isEmpty() ? "" : value.fieldNames().next()) {
            case "" -> new Content.Nothing();
            case "stringValue" -> new Content.Text(value.path("stringValue").asText());
            case "numberValue" -> new Content.Amount(value.path("numberValue").asDouble());
            case "boolValue" -> new Content.Truth(value.path("boolValue").asBoolean());
            case "formulaValue" -> Formulas.evaluated(value.path("formulaValue").asText());
            case String other -> throw Refused.unknownName(other, "user_entered_value");
        };
    }
}
