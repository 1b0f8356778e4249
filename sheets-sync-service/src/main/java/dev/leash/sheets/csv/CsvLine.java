package dev.leash.sheets.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A row as one line of a file. */
final class CsvLine {

    private CsvLine() {}

    /** Format of exported files. */
    static CsvWriter.CsvWriterBuilder writer() {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
    }

    /**
     * The line of a row, with its line end.
     *
     * @throws IllegalArgumentException when a cell has more than one line
     */
    static String of(List<String> row) {
        if (row.stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)) {
            throw new IllegalArgumentException(
                    "a cell of row %s has more than one line".formatted(row.getFirst()));
        }
        StringWriter line = new StringWriter();
        try (CsvWriter writer = writer().build(line)) {
            writer.writeRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    /**
     * The cells of a line.
     *
     * @throws IOException when the line was not written by Leash
     */
    static List<String> cells(String line) throws IOException {
        try {
            return CsvText.reader().ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException e) {
            throw new IOException("a line was not written by Leash: " + e.getMessage(), e);
        }
    }
}
