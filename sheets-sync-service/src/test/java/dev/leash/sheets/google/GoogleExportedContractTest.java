package dev.leash.sheets.google;

import dev.leash.sheets.workbook.Bench;
import dev.leash.sheets.workbook.ExportedSheetsContract;
import org.junit.jupiter.api.Tag;

@Tag("io")
class GoogleExportedContractTest extends ExportedSheetsContract {

    @Override
    protected Bench bench() {
        return new GoogleBench();
    }
}
