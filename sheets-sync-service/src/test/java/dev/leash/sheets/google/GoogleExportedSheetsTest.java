package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.fake.Fault;
import dev.leash.fake.google.Call;
import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.sheets.workbook.Formulas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Google is asked, and what stands there in the end. */
@Tag("io")
class GoogleExportedSheetsTest {

    private static final ExportSheet SHEET =
            new ExportSheet(
                    "incidents",
                    List.of(
                            Column.of("id", Kind.NUMBER),
                            Column.of("state", List.of("pending", "resolved")),
                            Column.of("text", Kind.TEXT),
                            Column.of("action", Kind.LINK)),
                    1,
                    Comparator.comparing(row -> Integer.valueOf(row.getFirst())));
    private static final String WRITE = "spreadsheets.batchUpdate";
    private static final String READ = "values.batchGet";

    private GoogleBench bench;
    private ExportedSheets sheets;

    @BeforeEach
    void begin() {
        bench = new GoogleBench();
        sheets = bench.open().exported();
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void makesAWorksheetThatIsPleasantToRead() throws IOException {
        given(rows(1, 2, "pending"));

        JsonNode about = bench.google().view(bench.id()).about("incidents");
        assertThat(about.at("/properties/gridProperties/frozenRowCount").asInt()).isEqualTo(1);
        assertThat(about.at("/protectedRanges/0/range/endColumnIndex").asInt()).isEqualTo(4);
        assertThat(about.at("/conditionalFormats")).hasSize(2);
        assertThat(about.at("/validations/0/rule/condition/type").asText())
                .isEqualTo("ONE_OF_LIST");
        assertThat(about.at("/dimensions")).hasSize(4);
    }

    @Test
    void writesOneFormulaAndNothingElseThatIsEvaluated() throws IOException {
        List<List<String>> rows =
                IntStream.range(0, Formulas.TWO_HUNDRED.size())
                        .mapToObj(at -> row(at + 1, "pending", Formulas.TWO_HUNDRED.get(at)))
                        .toList();

        given(rows);

        var view = bench.google().view(bench.id());
        assertThat(view.formulas("incidents").keySet())
                .hasSize(200)
                .allMatch(cell -> cell.startsWith("D"));
        assertThat(view.formulas("incidents").values())
                .allMatch(
                        formula ->
                                formula.matches(
                                        "=HYPERLINK\\(\"https://leash\\.example\\.com/incidents/\\d+\", \"ACT\"\\)"));
        for (int at = 0; at < rows.size(); at++) {
            assertThat(view.isText("incidents!C" + (at + 2))).isTrue();
            assertThat(view.cell("incidents!C" + (at + 2))).isEqualTo(rows.get(at).get(2));
        }
    }

    @Test
    void asksNoMoreThanOneReadAndOneWriteForEachFlush() throws IOException {
        given(rows(1, 3, "pending"));
        int reads = bench.google().calls(READ).size();
        int writes = bench.google().calls(WRITE).size();

        sheets.merge(SHEET, rows(2, 900, "resolved"));
        assertThat(sheets.flush()).isTrue();

        assertThat(bench.google().calls(READ)).hasSize(reads + 1);
        assertThat(bench.google().calls(WRITE)).hasSize(writes + 1);
        assertThat(sheets.flush()).isTrue();
        assertThat(bench.google().calls(READ)).hasSize(reads + 2);
        assertThat(bench.google().calls(WRITE)).hasSize(writes + 1);
    }

    @Test
    void writesOnlyTheNewestOfManyChanges() throws IOException {
        given(rows(1, 3, "pending"));
        long writes = bench.google().applied(Call.Kind.WRITE);

        for (int change = 0; change < 20; change++) {
            sheets.merge(SHEET, rows(1, 2_500, change % 2 == 0 ? "pending" : "resolved"));
        }
        settle();

        assertThat(scanned()).isEqualTo(rows(1, 2_500, "resolved"));
        assertThat(bench.google().applied(Call.Kind.WRITE) - writes).isLessThanOrEqualTo(2);
    }

    @Test
    void isRightInTheEndWhoeverSortsBetweenItsReadAndItsWrite() throws IOException {
        given(rows(1, 40, "pending"));

        List<List<String>> next = new ArrayList<>(rows(1, 20, "resolved"));
        next.addAll(rows(21, 45, "pending"));
        sheets.replace(SHEET, next);
        bench.google().afterNext(READ, () -> bench.sortDown("incidents"));
        settle();

        assertThat(scanned()).containsExactlyInAnyOrderElementsOf(next);
    }

    @Test
    void isRightInTheEndWhoeverDeletesBetweenItsReadAndItsWrite() throws IOException {
        given(rows(1, 40, "pending"));

        sheets.replace(SHEET, rows(1, 45, "resolved"));
        bench.google().afterNext(READ, () -> bench.hand().deleteRows("incidents", 5, 7));
        settle();

        assertThat(scanned()).containsExactlyInAnyOrderElementsOf(rows(1, 45, "resolved"));
    }

    @Test
    void leavesAFilterAndNotesInOtherColumnsAlone() throws IOException {
        given(rows(1, 5, "pending"));
        bench.hand().insertColumn("incidents", "E");
        bench.hand().type("incidents!E1", "notes");
        bench.hand().type("incidents!E3", "call Ben");
        bench.hand().filter("incidents!A1:D", "B", "pending");

        sheets.replace(SHEET, rows(1, 6, "resolved"));
        settle();

        assertThat(scanned()).isEqualTo(rows(1, 6, "resolved"));
        assertThat(bench.google().view(bench.id()).cell("incidents!E3")).isEqualTo("call Ben");
    }

    @Test
    void undoesAnEditOfAnotherColumnWhenItLooksClosely() throws IOException {
        given(rows(1, 5, "pending"));
        bench.type("incidents", 3, 3, "by hand");

        ((GoogleExportedSheets) sheets).lookClosely();
        assertThat(sheets.isDue()).isTrue();
        settle();

        assertThat(scanned()).isEqualTo(rows(1, 5, "pending"));
    }

    @Test
    void makesRoomWhereSomebodyTookColumnsAway() throws IOException {
        given(rows(1, 5, "pending"));
        bench.hand().renameSheet("incidents", "old");
        bench.hand().addSheet("incidents");

        sheets.replace(SHEET, rows(1, 6, "resolved"));
        settle();

        assertThat(scanned()).isEqualTo(rows(1, 6, "resolved"));
    }

    @Test
    void doesNotRepeatAWriteWhoseAnswerWasLost() throws IOException {
        given(rows(1, 5, "pending"));
        bench.google().plan(WRITE, new Fault.LosesTheAnswer());

        sheets.replace(SHEET, rows(1, 9, "resolved"));
        assertThatThrownBy(sheets::flush)
                .isInstanceOf(GoogleException.class)
                .hasMessageStartingWith("Google Sheets cannot be reached");
        int writes = bench.google().calls(WRITE).size();
        settleOnceItRecovers();

        assertThat(scanned()).isEqualTo(rows(1, 9, "resolved"));
        assertThat(bench.google().calls(WRITE).size() - writes).isLessThanOrEqualTo(1);
    }

    @Test
    void waitsAfterItWasToldToAndKeepsWhatItHas() throws IOException {
        given(rows(1, 5, "pending"));
        bench.google().refuse(WRITE, 429, "RESOURCE_EXHAUSTED", "Quota exceeded");

        sheets.replace(SHEET, rows(1, 9, "resolved"));
        assertThatThrownBy(sheets::flush).hasMessageContaining("Google's rate limit was reached");
        int calls = bench.google().calls().size();
        assertThatThrownBy(sheets::flush).hasMessageContaining("Google's rate limit was reached");
        assertThat(bench.google().calls()).hasSize(calls);
        settleOnceItRecovers();

        assertThat(scanned()).isEqualTo(rows(1, 9, "resolved"));
    }

    @Test
    void saysThatTheSpreadsheetIsFullAndLosesNothing() throws IOException {
        given(rows(1, 5, "pending"));
        bench.google().limitCells(bench.id(), 27_000);

        sheets.replace(SHEET, rows(1, 1_500, "resolved"));
        assertThatThrownBy(sheets::flush)
                .hasMessage(
                        "The spreadsheet has reached Google's limit of 10 million cells. Delete old dated worksheets, or lower WORKBOOK_INCIDENTS_MAX.");
        assertThat(bench.seen("incidents")).hasSize(6);
        bench.google().limitCells(bench.id(), 10_000_000);
        settleOnceItRecovers();

        assertThat(scanned()).isEqualTo(rows(1, 1_500, "resolved"));
    }

    private void given(List<List<String>> rows) throws IOException {
        sheets.replace(SHEET, rows);
        settle();
    }

    private void settle() throws IOException {
        while (!sheets.flush() || sheets.isDue()) {
            assertThat(bench.google().calls()).hasSizeLessThan(60);
        }
    }

    private void settleOnceItRecovers() {
        await().ignoreExceptionsInstanceOf(GoogleException.class)
                .until(() -> sheets.flush() && !sheets.isDue());
    }

    private List<List<String>> scanned() throws IOException {
        List<List<String>> scanned = new ArrayList<>();
        sheets.scan(SHEET, scanned::add);
        return scanned;
    }

    private static List<List<String>> rows(int first, int last, String state) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> row(id, state, "text " + id))
                .toList();
    }

    private static List<String> row(int id, String state, String text) {
        return List.of(
                Integer.toString(id), state, text, "https://leash.example.com/incidents/" + id);
    }
}
