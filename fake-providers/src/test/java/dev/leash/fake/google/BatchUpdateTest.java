package dev.leash.fake.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.AppendCellsRequest;
import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.CopyPasteRequest;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.RepeatCellRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client makes of a spreadsheet, and what Google keeps of it. */
class BatchUpdateTest {

    private final FakeGoogle google = FakeGoogle.start();
    private final String id = google.create("On call");
    private final View view = google.view(id);
    private Client client;

    @BeforeEach
    void connect() throws IOException {
        client = Client.of(google, id);
    }

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void makesAWorksheetAndKeepsItsProperties() throws IOException {
        int sheetId = addSheet("incidents", 100, 20);
        client.request(
                new Request()
                        .setAddProtectedRange(
                                new AddProtectedRangeRequest()
                                        .setProtectedRange(
                                                new ProtectedRange()
                                                        .setRange(
                                                                new GridRange()
                                                                        .setSheetId(sheetId)))));

        List<Sheet> sheets =
                client.sheets()
                        .spreadsheets()
                        .get(id)
                        .setFields("sheets(properties,protectedRanges(range))")
                        .execute()
                        .getSheets();
        assertThat(sheets)
                .extracting(sheet -> sheet.getProperties().getTitle())
                .containsExactly("Sheet1", "incidents");
        GridProperties grid = sheets.getLast().getProperties().getGridProperties();
        assertThat(grid.getRowCount()).isEqualTo(100);
        assertThat(sheets.getLast().getProtectedRanges())
                .extracting(one -> one.getRange().getSheetId())
                .containsExactly(sheetId);
        assertThat(sheets.getLast().getProtectedRanges().getFirst().getProtectedRangeId()).isNull();
    }

    @Test
    void doesAllOrNothing() throws IOException {
        Request add = new Request().setAddSheet(new AddSheetRequest());
        Request unknown = new Request().setCopyPaste(new CopyPasteRequest());
        Request missing = delete(99, 0, 1);

        assertThatThrownBy(() -> client.request(add, unknown))
                .hasMessageContaining(
                        "Unknown name \\\"copyPaste\\\" at 'requests[1]': Cannot find field.");
        assertThatThrownBy(() -> client.request(add, missing))
                .hasMessageContaining("Invalid requests[1].deleteDimension: No grid with id: 99");
        assertThat(view.sheets()).containsExactly("Sheet1");
    }

    @Test
    void textGivenAsTextIsNeverEvaluatedAndAFormulaIs() throws IOException {
        client.request(
                append(cell(new ExtendedValue().setStringValue("=HYPERLINK(\"x\")"))),
                append(
                        cell(
                                new ExtendedValue()
                                        .setFormulaValue("=HYPERLINK(\"https://x\", \"ACT\")"))));

        assertThat(view.rows("Sheet1"))
                .containsExactly(List.of("=HYPERLINK(\"x\")"), List.of("ACT"));
        assertThat(view.formulas("Sheet1")).containsOnlyKeys("A2");
    }

    @Test
    void appendsBehindTheLastRowAndGrowsAndClears() throws IOException {
        int sheetId = addSheet("small", 2, 2);
        Request row =
                new Request()
                        .setAppendCells(
                                new AppendCellsRequest()
                                        .setSheetId(sheetId)
                                        .setFields("userEnteredValue")
                                        .setRows(
                                                List.of(
                                                        row(text("a")),
                                                        row(text("b")),
                                                        row(text("c")))));
        client.request(row);
        assertThat(view.rows("small")).containsExactly(List.of("a"), List.of("b"), List.of("c"));

        client.request(delete(sheetId, 1, 2));
        assertThat(view.rows("small")).containsExactly(List.of("a"), List.of("c"));
        assertThatThrownBy(() -> client.request(delete(sheetId, 0, 2)))
                .hasMessageContaining("You can't delete all the rows on the sheet.");

        client.request(
                new Request()
                        .setUpdateCells(
                                new UpdateCellsRequest()
                                        .setRange(new GridRange().setSheetId(sheetId))
                                        .setFields("userEnteredValue")));
        assertThat(view.rows("small")).isEmpty();
    }

    @Test
    void whatIsTypedIntoAColumnOfTextStaysText() throws IOException {
        client.request(
                new Request()
                        .setRepeatCell(
                                new RepeatCellRequest()
                                        .setRange(
                                                new GridRange()
                                                        .setSheetId(0)
                                                        .setStartRowIndex(1)
                                                        .setStartColumnIndex(0)
                                                        .setEndColumnIndex(1))
                                        .setCell(
                                                new CellData()
                                                        .setUserEnteredFormat(
                                                                new CellFormat()
                                                                        .setNumberFormat(
                                                                                new NumberFormat()
                                                                                        .setType(
                                                                                                "TEXT"))))
                                        .setFields("userEnteredFormat.numberFormat")));
        google.hand(id).paste("A2", List.of(List.of("11-21-2026 09:00", "11-21-2026 09:00")));

        assertThat(view.rows("A2:B2"))
                .containsExactly(List.of("11-21-2026 09:00", "11/21/2026 9:00:00"));
        assertThat(view.isText("A2")).isTrue();
        assertThat(view.isText("B2")).isFalse();
    }

    @Test
    void refusesMoreCellsThanASpreadsheetMayHave() {
        google.limitCells(id, 30_000);

        assertThatThrownBy(
                        () ->
                                client.request(
                                        new Request()
                                                .setAppendDimension(
                                                        new AppendDimensionRequest()
                                                                .setSheetId(0)
                                                                .setDimension("ROWS")
                                                                .setLength(1_000))))
                .hasMessageContaining("above the limit of 30000 cells");
        assertThatThrownBy(() -> client.get("A1001")).hasMessageContaining("Max rows: 1000");
    }

    private int addSheet(String title, int rows, int columns) throws IOException {
        return client.request(
                        new Request()
                                .setAddSheet(
                                        new AddSheetRequest()
                                                .setProperties(
                                                        new SheetProperties()
                                                                .setTitle(title)
                                                                .setGridProperties(
                                                                        new GridProperties()
                                                                                .setRowCount(rows)
                                                                                .setColumnCount(
                                                                                        columns)))))
                .getReplies()
                .getFirst()
                .getAddSheet()
                .getProperties()
                .getSheetId();
    }

    private static Request append(CellData cell) {
        return new Request()
                .setAppendCells(
                        new AppendCellsRequest()
                                .setSheetId(0)
                                .setFields("userEnteredValue")
                                .setRows(List.of(row(cell))));
    }

    private static Request delete(int sheetId, int from, int to) {
        return new Request()
                .setDeleteDimension(
                        new DeleteDimensionRequest()
                                .setRange(
                                        new DimensionRange()
                                                .setSheetId(sheetId)
                                                .setDimension("ROWS")
                                                .setStartIndex(from)
                                                .setEndIndex(to)));
    }

    private static RowData row(CellData cell) {
        return new RowData().setValues(List.of(cell));
    }

    private static CellData text(String text) {
        return cell(new ExtendedValue().setStringValue(text));
    }

    private static CellData cell(ExtendedValue value) {
        return new CellData().setUserEnteredValue(value);
    }
}
