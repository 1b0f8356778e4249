package dev.leash.sheets.google;

import com.google.api.services.sheets.v4.model.AppendCellsRequest;
import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import dev.leash.sheets.workbook.ExportSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Google's requests for a placement, in an order in which no row number changes before it is used.
 */
final class Requests {

    private static final String ROWS = "ROWS";
    private static final String COLUMNS = "COLUMNS";

    private Requests() {}

    static List<Request> of(ExportSheet sheet, int sheetId, Placement placement) {
        List<Request> requests = new ArrayList<>();
        if (placement.restarts()) {
            requests.add(clear(sheetId, sheet.columns().size()));
            requests.add(rows(sheetId, 0, 0, List.of(Cells.row(sheet.header()))));
        }
        requests.addAll(updates(sheet, sheetId, placement));
        if (!placement.added().isEmpty()) {
            requests.add(append(sheet, sheetId, placement.added()));
        }
        if (!placement.removed().isEmpty()
                && placement.kept() == 0
                && placement.added().isEmpty()) {
            // Google refuses to delete all rows below the header, so a blank one is added.
            requests.add(appendRow(sheetId));
        }
        requests.addAll(removals(sheetId, placement.removed()));
        return requests;
    }

    static Request appendRow(int sheetId) {
        return append(sheetId, ROWS, 1);
    }

    static Request appendColumns(int sheetId, int count) {
        return append(sheetId, COLUMNS, count);
    }

    /** Writes values, beginning at a cell. Indexes begin at 0. */
    static Request rows(int sheetId, int rowIndex, int columnIndex, List<RowData> rows) {
        return new Request()
                .setUpdateCells(
                        new UpdateCellsRequest()
                                .setStart(
                                        new GridCoordinate()
                                                .setSheetId(sheetId)
                                                .setRowIndex(rowIndex)
                                                .setColumnIndex(columnIndex))
                                .setRows(rows)
                                .setFields(Cells.VALUES));
    }

    private static Request clear(int sheetId, int columns) {
        return new Request()
                .setUpdateCells(
                        new UpdateCellsRequest()
                                .setRange(
                                        new GridRange()
                                                .setSheetId(sheetId)
                                                .setStartColumnIndex(0)
                                                .setEndColumnIndex(columns))
                                .setFields(Cells.VALUES));
    }

    /** Adjacent rows are written together. */
    private static List<Request> updates(ExportSheet sheet, int sheetId, Placement placement) {
        List<Request> requests = new ArrayList<>();
        List<RowData> together = new ArrayList<>();
        int next = 0;
        for (Map.Entry<Integer, List<String>> update : placement.updates().entrySet()) {
            if (update.getKey() != next && !together.isEmpty()) {
                requests.add(rows(sheetId, next - 1 - together.size(), 0, together));
                together = new ArrayList<>();
            }
            together.add(Cells.row(sheet, update.getValue()));
            next = update.getKey() + 1;
        }
        if (!together.isEmpty()) {
            requests.add(rows(sheetId, next - 1 - together.size(), 0, together));
        }
        return requests;
    }

    private static Request append(ExportSheet sheet, int sheetId, List<List<String>> rows) {
        return new Request()
                .setAppendCells(
                        new AppendCellsRequest()
                                .setSheetId(sheetId)
                                .setRows(rows.stream().map(row -> Cells.row(sheet, row)).toList())
                                .setFields(Cells.VALUES));
    }

    private static Request append(int sheetId, String dimension, int length) {
        return new Request()
                .setAppendDimension(
                        new AppendDimensionRequest()
                                .setSheetId(sheetId)
                                .setDimension(dimension)
                                .setLength(length));
    }

    /** From bottom to top, adjacent rows together. */
    static List<Request> removals(int sheetId, List<Integer> rowNumbers) {
        List<Request> requests = new ArrayList<>();
        int end = rowNumbers.size();
        while (end > 0) {
            int begin = end - 1;
            while (begin > 0 && rowNumbers.get(begin - 1) == rowNumbers.get(begin) - 1) {
                begin--;
            }
            requests.add(
                    new Request()
                            .setDeleteDimension(
                                    new DeleteDimensionRequest()
                                            .setRange(
                                                    new DimensionRange()
                                                            .setSheetId(sheetId)
                                                            .setDimension(ROWS)
                                                            .setStartIndex(
                                                                    rowNumbers.get(begin) - 1)
                                                            .setEndIndex(
                                                                    rowNumbers.get(end - 1)))));
            end = begin;
        }
        return requests;
    }
}
