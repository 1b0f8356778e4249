package dev.leash.fake.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Cells with everything about them: {@code GridData}. */
final class GridData {

    private GridData() {}

    static ObjectNode of(Range range, Locale locale) {
        Area area = range.inside().within(range.sheet().usedRows(), Area.OPEN);
        ObjectNode answer =
                Json.object()
                        .put("startRow", area.firstRow())
                        .put("startColumn", area.firstColumn());
        ArrayNode rows = answer.putArray("rowData");
        for (int row = area.firstRow(); row < area.endRow(); row++) {
            ArrayNode cells = rows.addObject().putArray("values");
            for (int column = area.firstColumn(); column < area.endColumn(); column++) {
                cells.add(cell(range.sheet(), row, column, locale));
            }
        }
        return answer;
    }

    private static ObjectNode cell(Worksheet sheet, int row, int column, Locale locale) {
        Cell cell = sheet.cell(row, column);
        ObjectNode answer = Json.object();
        if (!cell.isEmpty()) {
            answer.set("userEnteredValue", value(cell.content()));
            answer.set("effectiveValue", value(cell.content().seen()));
            answer.set(
                    "formattedValue",
                    Rendering.SEEN.of(cell, sheet.numberFormat(row, column), locale));
        }
        if (!cell.format().isEmpty()) {
            answer.set("userEnteredFormat", cell.format().deepCopy());
        }
        return answer;
    }

    private static ObjectNode value(Content content) {
        ObjectNode value = Json.object();
        return switch (content) {
            case Content.Nothing _ -> value;
            case Content.Text(String text) -> value.put("stringValue", text);
            case Content.Amount(double number) -> value.put("numberValue", number);
            case Content.Truth(boolean isTrue) -> value.put("boolValue", isTrue);
            case Content.Formula(String formula, Content _) -> value.put("formulaValue", formula);
        };
    }
}
