package dev.leash.sheets.csv;

import dev.leash.sheets.workbook.Bench;
import dev.leash.sheets.workbook.EditedSheetsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
class CsvEditedContractTest extends EditedSheetsContract {

    @TempDir Path folder;

    @Override
    protected Bench bench() {
        return new CsvBench(folder);
    }
}
