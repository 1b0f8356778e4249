package dev.leash.sheets;

import dev.leash.settings.Settings;
import dev.leash.sheets.contacts.ContactsSheet;
import dev.leash.sheets.csv.CsvWorkbook;
import dev.leash.sheets.google.GoogleSettings;
import dev.leash.sheets.google.GoogleWorkbook;
import dev.leash.sheets.schedule.ScheduleSheet;
import dev.leash.sheets.webhooks.WebhooksSheet;
import dev.leash.sheets.workbook.Workbook;
import java.util.Set;

/** Which workbook it is. */
final class Workbooks {

    private static final Set<String> EDITED =
            Set.of(ContactsSheet.NAME, ScheduleSheet.NAME, WebhooksSheet.NAME);

    private Workbooks() {}

    /** The spreadsheet, when one is set; else the folder. Neither need be there yet. */
    static Workbook of(Settings settings) {
        return GoogleSettings.access(settings)
                .<Workbook>map(access -> new GoogleWorkbook(access, EDITED))
                .orElseGet(() -> new CsvWorkbook(SheetsSettings.workbook(settings), EDITED));
    }
}
