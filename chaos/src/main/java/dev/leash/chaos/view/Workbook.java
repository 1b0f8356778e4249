package dev.leash.chaos.view;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.view.Row;
import dev.leash.verification.view.Row.Field;
import dev.leash.verification.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the workbook shows.
 *
 * @param folder where it is
 */
public record Workbook(Path folder) {

    /**
     * Every incident in its sheet.
     *
     * @throws IOException when it cannot be read
     */
    public View view() throws IOException {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("incidents.csv"))) {
            List<Row> rows = records.stream().map(Workbook::row).toList();
            return new View(Invariant.WORKBOOK_IS_THE_LOG, rows);
        }
    }

    private static Row row(NamedCsvRecord record) {
        return new Row(
                record.getField("id"),
                Map.of(
                        Field.STATE,
                        record.getField("state").toUpperCase(Locale.ROOT),
                        Field.OWNER,
                        record.getField("assignee")));
    }
}
