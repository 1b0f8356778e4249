package dev.leash.sheets.csv;

import dev.leash.sheets.workbook.Bench;
import dev.leash.sheets.workbook.ExportedSheetsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
class CsvExportedContractTest extends ExportedSheetsContract {

    @TempDir Path folder;

    @Override
    protected Bench bench() {
        return new CsvBench(folder);
    }
}
