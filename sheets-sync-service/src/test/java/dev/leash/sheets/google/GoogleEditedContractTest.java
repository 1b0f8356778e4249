package dev.leash.sheets.google;

import dev.leash.sheets.workbook.Bench;
import dev.leash.sheets.workbook.EditedSheetsContract;
import org.junit.jupiter.api.Tag;

@Tag("io")
class GoogleEditedContractTest extends EditedSheetsContract {

    @Override
    protected Bench bench() {
        return new GoogleBench();
    }
}
