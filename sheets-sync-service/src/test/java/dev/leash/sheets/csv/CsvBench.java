package dev.leash.sheets.csv;

import dev.leash.sheets.workbook.Bench;
import dev.leash.sheets.workbook.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A folder of CSV files.
 *
 * @param folder where
 */
record CsvBench(Path folder) implements Bench {

    @Override
    public Workbook open() {
        return new CsvWorkbook(folder, Set.copyOf(EDITED));
    }

    @Override
    public List<List<String>> seen(String sheet) {
        return rows(sheet).stream().map(EscapedFormulas::bare).toList();
    }

    @Override
    public void write(String sheet, List<List<String>> rows) {
        try {
            Files.createDirectories(folder);
            Files.write(file(sheet), CsvText.PLAIN.bytesOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sortDown(String sheet) {
        edit(
                sheet,
                rows ->
                        rows.subList(1, rows.size())
                                .sort(
                                        Comparator.comparing((List<String> row) -> row.getFirst())
                                                .reversed()));
    }

    @Override
    public void deleteRow(String sheet, int row) {
        edit(sheet, rows -> rows.remove(row - 1));
    }

    @Override
    public void duplicateRow(String sheet, int row) {
        edit(sheet, rows -> rows.add(row, rows.get(row - 1)));
    }

    @Override
    public void insertRow(String sheet, int before) {
        edit(sheet, rows -> rows.add(before - 1, List.of("")));
    }

    @Override
    public void type(String sheet, int row, int column, String text) {
        edit(
                sheet,
                rows -> {
                    List<String> cells = new ArrayList<>(rows.get(row - 1));
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.set(column - 1, text);
                    rows.set(row - 1, cells);
                });
    }

    @Override
    public void delete(String sheet) {
        try {
            Files.delete(file(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // The folder is the test's.
    }

    private void edit(String sheet, Consumer<List<List<String>>> edit) {
        List<List<String>> rows = new ArrayList<>(rows(sheet));
        edit.accept(rows);
        write(sheet, rows);
    }

    private List<List<String>> rows(String sheet) {
        try {
            return CsvText.of(Files.readAllBytes(file(sheet))).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoCsvException e) {
            throw new AssertionError(e);
        }
    }

    private Path file(String sheet) {
        return folder.resolve(CsvWorkbook.fileName(sheet));
    }
}
