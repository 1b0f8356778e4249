package dev.leash.sheets.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.sheets.workbook.Column;
import dev.leash.sheets.workbook.Column.Kind;
import dev.leash.sheets.workbook.ExportSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportedSheetsTest {

    private static final ExportSheet SHEET =
            new ExportSheet(
                    "incidents",
                    List.of(Column.of("id", Kind.NUMBER), Column.of("text", Kind.TEXT)),
                    1,
                    Comparator.comparing(cells -> Integer.valueOf(cells.getFirst())));

    @TempDir Path folder;

    @Test
    void makesTheFolderAndWritesTheHeader() throws IOException {
        Path deeper = folder.resolve("a/b");

        new CsvExportedSheets(deeper).replace(SHEET, List.of());

        assertThat(deeper.resolve("incidents.csv")).hasContent("id,text\n");
    }

    @Test
    void handsOverWhatItWrote() throws IOException {
        List<List<String>> rows = List.of(List.of("1", "two\nlines, \"quoted\""), List.of("2", ""));
        CsvExportedSheets sheets = new CsvExportedSheets(folder);
        sheets.replace(SHEET, rows);

        List<List<String>> scanned = new ArrayList<>();
        sheets.scan(SHEET, scanned::add);

        assertThat(scanned).isEqualTo(rows);
    }

    @Test
    void keepsASpreadsheetFromEvaluatingAndHandsOverTheTextItself() throws IOException {
        CsvExportedSheets sheets = new CsvExportedSheets(folder);
        sheets.replace(SHEET, List.of(List.of("1", "=1+1")));
        sheets.merge(SHEET, List.of(List.of("2", "＠x")));

        assertThat(folder.resolve("incidents.csv")).hasContent("id,text\n1,'=1+1\n2,'＠x\n");
        List<List<String>> scanned = new ArrayList<>();
        sheets.scan(SHEET, scanned::add);
        assertThat(scanned).containsExactly(List.of("1", "=1+1"), List.of("2", "＠x"));
    }

    @Test
    void keepsTheOldSheetWhenTheNewOneFails() throws IOException {
        CsvExportedSheets sheets = new CsvExportedSheets(folder);
        sheets.replace(SHEET, List.of(List.of("1", "old")));

        assertThatThrownBy(
                        () ->
                                sheets.replace(
                                        SHEET,
                                        () ->
                                                Stream.of("9", "ten")
                                                        .map(Integer::valueOf)
                                                        .map(id -> List.of(id.toString(), "new"))
                                                        .iterator()))
                .isInstanceOf(NumberFormatException.class);

        assertThat(folder.resolve("incidents.csv")).hasContent("id,text\n1,old\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void hasAnotherRevisionAfterEveryChange() throws IOException {
        CsvExportedSheets sheets = new CsvExportedSheets(folder);
        assertThat(sheets.revision(SHEET)).isEmpty();

        sheets.replace(SHEET, List.of(List.of("1", "a")));
        var first = sheets.revision(SHEET);
        assertThat(first).isPresent().isEqualTo(sheets.revision(SHEET));
        sheets.merge(SHEET, List.of(List.of("2", "b")));

        assertThat(sheets.revision(SHEET)).isPresent().isNotEqualTo(first);
    }

    @Test
    void doesNotHandOverWhatItDidNotWrite() throws IOException {
        Files.writeString(folder.resolve("incidents.csv"), "id,text\n1,\"torn");

        assertThatThrownBy(() -> new CsvExportedSheets(folder).scan(SHEET, row -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was changed by something other than Leash");
    }
}
