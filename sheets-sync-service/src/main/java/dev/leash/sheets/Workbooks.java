package dev.leash.sheets;

import dev.leash.settings.Settings;
import dev.leash.sheets.csv.CsvWorkbook;
import dev.leash.sheets.export.Exporter;
import dev.leash.sheets.google.GoogleSettings;
import dev.leash.sheets.google.GoogleWorkbook;
import dev.leash.sheets.workbook.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** What Leash writes of the workbook and beside it, in files of this machine. */
    static List<Path> written(Settings settings) {
        List<Path> files = new ArrayList<>(List.of(SheetsSettings.exportPlace(settings)));
        if (GoogleSettings.access(settings).isEmpty()) {
            Path folder = SheetsSettings.workbook(settings);
            files.addAll(CsvWorkbook.files(folder, SheetPlans.of(settings).sheets()));
            files.addAll(CsvWorkbook.files(folder, Exporter.sheets()));
        }
        return files;
    }
}
