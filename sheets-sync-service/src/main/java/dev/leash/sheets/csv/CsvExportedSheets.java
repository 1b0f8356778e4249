package dev.leash.sheets.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.leash.sheets.file.AtomicFile;
import dev.leash.sheets.file.Stamp;
import dev.leash.sheets.workbook.ExportSheet;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.sheets.workbook.Pacing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Exported sheets as {@code <name>.csv} in a folder. */
record CsvExportedSheets(Path folder) implements ExportedSheets {

    @Override
    public void replace(ExportSheet sheet, Iterable<List<String>> rows) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.replace(
                file(sheet),
                out -> {
                    try (CsvWriter writer = CsvLine.writer().build(out, StandardCharsets.UTF_8)) {
                        writer.writeRecord(sheet.header());
                        rows.forEach(row -> writer.writeRecord(EscapedFormulas.row(row)));
                    }
                });
    }

    @Override
    public void merge(ExportSheet sheet, List<List<String>> rows) throws IOException {
        new SortedFile(file(sheet), sheet.order())
                .merge(rows.stream().map(EscapedFormulas::row).toList());
    }

    /** Does nothing, since files are written at once. */
    @Override
    public boolean flush() {
        return true;
    }

    @Override
    public boolean isDue() {
        return false;
    }

    /** Writing takes longer with size, so at most a twentieth of the time is spent on it. */
    @Override
    public Pacing pacing() {
        return new Pacing(Duration.ofSeconds(1), 20);
    }

    @Override
    public void scan(ExportSheet sheet, Consumer<List<String>> row) throws IOException {
        try (CsvReader<CsvRecord> records = CsvText.reader().ofCsvRecord(file(sheet))) {
            records.stream()
                    .skip(1)
                    .map(CsvRecord::getFields)
                    .map(EscapedFormulas::bare)
                    .forEach(row);
        } catch (CsvParseException e) {
            throw new IOException(
                    file(sheet) + " was changed by something other than Leash: " + e.getMessage(),
                    e);
        }
    }

    /** Does nothing, since a file holds all its rows. */
    @Override
    public void scanPast(ExportSheet sheet, Consumer<List<String>> row) {
        // No rows are moved to other files.
    }

    @Override
    public Optional<String> revision(ExportSheet sheet) throws IOException {
        return Stamp.of(file(sheet)).map(Stamp::toString);
    }

    private Path file(ExportSheet sheet) {
        return folder.resolve(CsvWorkbook.fileName(sheet.name()));
    }
}
