package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import dev.leash.sheets.workbook.ExportedSheets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where rows go that are too old for their worksheet. */
@Tag("io")
class PastTest {

    private static final ExportSheet SHEET =
            new ExportSheet(
                    "things",
                    List.of(Column.of("id", Kind.NUMBER), Column.of("year", Kind.WORD)),
                    1,
                    Comparator.comparing(row -> Integer.valueOf(row.getFirst())),
                    row -> row.get(1));

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
    void theyGoToAWorksheetOfTheirTimeAndStayThere() throws IOException {
        show(rows(1, 9));

        show(rows(6, 12));

        assertThat(scanned()).isEqualTo(rows(6, 12));
        assertThat(past()).containsExactlyInAnyOrderElementsOf(rows(1, 5));
        assertThat(bench.seen("things 2021")).hasSize(1 + 4).contains(List.of("4", "2021"));
    }

    @Test
    void goingAgainTheyFindThemselvesThere() throws IOException {
        show(rows(1, 9));
        show(rows(6, 12));
        sheets = bench.open().exported();

        show(rows(1, 9));
        show(rows(7, 12));

        assertThat(scanned()).isEqualTo(rows(7, 12));
        assertThat(past()).containsExactlyInAnyOrderElementsOf(rows(1, 6));
    }

    @Test
    void whatGoesFromTheMiddleIsGone() throws IOException {
        show(rows(1, 3));

        show(List.of(row(1), row(3)));

        assertThat(past()).isEmpty();
    }

    @Test
    void whoBeginsAnewKeepsNothing() throws IOException {
        show(rows(1, 3));

        show(List.of());

        assertThat(past()).isEmpty();
        assertThat(scanned()).isEmpty();
    }

    @Test
    void tooManyRowsOverflow() {
        ExpectedRows wanted = new ExpectedRows(SHEET, true);
        Past past = new Past();
        for (int id = 1; id <= Past.MOST_ROWS + Past.SLACK; id++) {
            wanted.put(row(id));
        }
        past.takeOverflow(wanted);
        assertThat(past.waiting()).isEmpty();

        wanted.put(row(Past.MOST_ROWS + Past.SLACK + 1));
        past.takeOverflow(wanted);

        assertThat(wanted.size()).isEqualTo(Past.MOST_ROWS);
        assertThat(past.waiting().stream().mapToInt(ExpectedRows::size).sum())
                .isEqualTo(Past.SLACK + 1);
        assertThat(wanted.find(List.of("1"))).isEmpty();
    }

    private void show(List<List<String>> rows) throws IOException {
        sheets.replace(SHEET, rows);
        while (!sheets.flush() || sheets.isDue()) {
            assertThat(bench.google().calls()).hasSizeLessThan(60);
        }
    }

    private List<List<String>> scanned() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        sheets.scan(SHEET, rows::add);
        return rows;
    }

    private List<List<String>> past() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        sheets.scanPast(SHEET, rows::add);
        return rows;
    }

    private static List<List<String>> rows(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(PastTest::row).toList();
    }

    /** Up to the fourth of one year, the others of the next. */
    private static List<String> row(int id) {
        return List.of(Integer.toString(id), id <= 4 ? "2021" : "2022");
    }
}
