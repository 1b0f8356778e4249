package dev.leash.chaos.view;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.view.ObservedRow;
import dev.leash.verification.view.ObservedRow.Field;
import dev.leash.verification.view.ObservedView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reader of the workbook.
 *
 * @param folder folder of the workbook
 */
public record Workbook(Path folder) {

    /**
     * All incidents of the sheet.
     *
     * @throws IOException when it cannot be read
     */
    public ObservedView view() throws IOException {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("incidents.csv"))) {
            List<ObservedRow> rows = records.stream().map(Workbook::row).toList();
            return new ObservedView(Invariant.WORKBOOK_IS_THE_LOG, rows);
        }
    }

    private static ObservedRow row(NamedCsvRecord record) {
        return new ObservedRow(
                record.getField("id"),
                Map.of(
                        Field.STATE,
                        record.getField("state").toUpperCase(Locale.ROOT),
                        Field.OWNER,
                        record.getField("assignee")));
    }
}
