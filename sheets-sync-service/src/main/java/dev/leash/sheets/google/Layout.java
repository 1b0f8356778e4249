package dev.leash.sheets.google;

import com.google.api.services.sheets.v4.model.AddConditionalFormatRuleRequest;
import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.BooleanRule;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.ConditionalFormatRule;
import com.google.api.services.sheets.v4.model.DataValidationRule;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.RepeatCellRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SetDataValidationRequest;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.UpdateDimensionPropertiesRequest;
import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.ExportSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Layout of new worksheets. */
final class Layout {

    private static final int FIRST_ROWS = 100;
    private static final int EDITED_ROWS = 1_000;
    private static final int EDITED_COLUMNS = 12;

    /** Warm colours for states that need attention, calm ones for those that do not. */
    private static final Map<String, Color> COLOURS =
            Map.of(
                    "pending", colour(0.99, 0.88, 0.73),
                    "assigned", colour(1.0, 0.95, 0.70),
                    "in_progress", colour(0.81, 0.89, 0.99),
                    "resolved", colour(0.84, 0.93, 0.83),
                    "error", colour(0.97, 0.80, 0.79));

    private Layout() {}

    /** An exported worksheet, without rows: the header is written with the first rows. */
    static List<Request> exported(ExportSheet sheet, int sheetId) {
        List<Column> columns = sheet.columns();
        List<Request> requests = new ArrayList<>();
        requests.add(worksheet(sheet.name(), sheetId, FIRST_ROWS, columns.size()));
        requests.add(boldHeader(sheetId));
        for (int at = 0; at < columns.size(); at++) {
            requests.add(width(sheetId, at, columns.get(at).kind()));
            requests.addAll(choices(sheetId, at, columns.get(at)));
        }
        requests.add(protection(sheetId, columns.size()));
        return requests;
    }

    /**
     * An edited worksheet. Its cells are formatted as text, because Google would otherwise turn
     * phone numbers into numbers and change dates.
     */
    static List<Request> edited(String name, int sheetId, List<List<String>> rows) {
        return List.of(
                worksheet(name, sheetId, EDITED_ROWS, EDITED_COLUMNS),
                texts(sheetId),
                boldHeader(sheetId),
                Requests.rows(sheetId, 0, 0, rows.stream().map(Cells::row).toList()));
    }

    private static Request worksheet(String title, int sheetId, int rows, int columns) {
        return new Request()
                .setAddSheet(
                        new AddSheetRequest()
                                .setProperties(
                                        new SheetProperties()
                                                .setSheetId(sheetId)
                                                .setTitle(title)
                                                .setGridProperties(
                                                        new GridProperties()
                                                                .setRowCount(rows)
                                                                .setColumnCount(columns)
                                                                .setFrozenRowCount(1))));
    }

    private static Request boldHeader(int sheetId) {
        return format(
                new GridRange().setSheetId(sheetId).setStartRowIndex(0).setEndRowIndex(1),
                new CellFormat().setTextFormat(new TextFormat().setBold(true)),
                "userEnteredFormat.textFormat.bold");
    }

    private static Request texts(int sheetId) {
        return format(
                new GridRange().setSheetId(sheetId),
                new CellFormat()
                        .setNumberFormat(new NumberFormat().setType("TEXT").setPattern("@")),
                "userEnteredFormat.numberFormat");
    }

    private static Request format(GridRange range, CellFormat format, String fields) {
        return new Request()
                .setRepeatCell(
                        new RepeatCellRequest()
                                .setRange(range)
                                .setCell(new CellData().setUserEnteredFormat(format))
                                .setFields(fields));
    }

    private static Request width(int sheetId, int column, Column.Kind kind) {
        int pixels =
                switch (kind) {
                    case NUMBER, LINK -> 80;
                    case TIME, WORD -> 170;
                    case TEXT -> 420;
                };
        return new Request()
                .setUpdateDimensionProperties(
                        new UpdateDimensionPropertiesRequest()
                                .setRange(
                                        new DimensionRange()
                                                .setSheetId(sheetId)
                                                .setDimension("COLUMNS")
                                                .setStartIndex(column)
                                                .setEndIndex(column + 1))
                                .setProperties(new DimensionProperties().setPixelSize(pixels))
                                .setFields("pixelSize"));
    }

    private static List<Request> choices(int sheetId, int column, Column described) {
        List<Request> requests = new ArrayList<>();
        if (!described.choices().isEmpty()) {
            GridRange below =
                    new GridRange()
                            .setSheetId(sheetId)
                            .setStartRowIndex(1)
                            .setStartColumnIndex(column)
                            .setEndColumnIndex(column + 1);
            requests.add(oneOf(below, described.choices()));
            for (String choice : described.choices()) {
                Color colour = COLOURS.get(choice);
                if (colour != null) {
                    requests.add(coloured(below, choice, colour));
                }
            }
        }
        return requests;
    }

    private static Request oneOf(GridRange range, List<String> choices) {
        return new Request()
                .setSetDataValidation(
                        new SetDataValidationRequest()
                                .setRange(range)
                                .setRule(
                                        new DataValidationRule()
                                                .setCondition(condition("ONE_OF_LIST", choices))
                                                .setShowCustomUi(true)
                                                .setStrict(true)));
    }

    private static Request coloured(GridRange range, String choice, Color colour) {
        return new Request()
                .setAddConditionalFormatRule(
                        new AddConditionalFormatRuleRequest()
                                .setIndex(0)
                                .setRule(
                                        new ConditionalFormatRule()
                                                .setRanges(List.of(range))
                                                .setBooleanRule(
                                                        new BooleanRule()
                                                                .setCondition(
                                                                        condition(
                                                                                "TEXT_EQ",
                                                                                List.of(choice)))
                                                                .setFormat(
                                                                        new CellFormat()
                                                                                .setBackgroundColor(
                                                                                        colour)))));
    }

    private static BooleanCondition condition(String type, List<String> values) {
        return new BooleanCondition()
                .setType(type)
                .setValues(
                        values.stream()
                                .map(value -> new ConditionValue().setUserEnteredValue(value))
                                .toList());
    }

    /**
     * Protects these columns from edits, which would be undone; further columns belong to people.
     */
    private static Request protection(int sheetId, int columns) {
        return new Request()
                .setAddProtectedRange(
                        new AddProtectedRangeRequest()
                                .setProtectedRange(
                                        new ProtectedRange()
                                                .setRange(
                                                        new GridRange()
                                                                .setSheetId(sheetId)
                                                                .setStartColumnIndex(0)
                                                                .setEndColumnIndex(columns))
                                                .setDescription("Leash writes these columns")
                                                .setWarningOnly(false)));
    }

    private static Color colour(double red, double green, double blue) {
        return new Color().setRed((float) red).setGreen((float) green).setBlue((float) blue);
    }
}
