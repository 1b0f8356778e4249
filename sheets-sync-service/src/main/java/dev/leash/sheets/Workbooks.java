package dev.leash.sheets;

import dev.leash.settings.Settings;
import dev.leash.sheets.csv.CsvWorkbook;
import dev.leash.sheets.google.GoogleSettings;
import dev.leash.sheets.google.GoogleWorkbook;
import dev.leash.sheets.workbook.Workbook;
import java.util.Set;

/** Chooses the workbook by the settings. */
final class Workbooks {

    private Workbooks() {}

    /** The spreadsheet, when one is set, otherwise the folder. Neither need be available yet. */
    static Workbook of(Settings settings) {
        Set<String> edited = SheetPlans.of(settings).sheets();
        return GoogleSettings.access(settings)
                .<Workbook>map(access -> new GoogleWorkbook(access, edited))
                .orElseGet(() -> new CsvWorkbook(SheetsSettings.workbook(settings), edited));
    }
}
