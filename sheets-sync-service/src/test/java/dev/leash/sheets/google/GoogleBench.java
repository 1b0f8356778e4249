package dev.leash.sheets.google;

import dev.leash.fake.google.BrowserEditor;
import dev.leash.fake.google.FakeGoogle;
import dev.leash.settings.Settings;
import dev.leash.sheets.workbook.Bench;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A spreadsheet of a Google of this machine. */
final class GoogleBench implements Bench {

    /** As quick as tests are. */
    private static final PollingInterval TEMPO =
            new PollingInterval(
                    Duration.ofMillis(50),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofMinutes(2));

    private final FakeGoogle google = FakeGoogle.start();
    private final String id = google.create("Leash");

    FakeGoogle google() {
        return google;
    }

    String id() {
        return id;
    }

    BrowserEditor hand() {
        return google.hand(id);
    }

    @Override
    public GoogleWorkbook open() {
        return open(id);
    }

    GoogleWorkbook open(String spreadsheetId) {
        GoogleAccess access = GoogleSettings.access(settings(spreadsheetId)).orElseThrow();
        return new GoogleWorkbook(access, Set.copyOf(EDITED), TEMPO);
    }

    private Settings settings(String spreadsheetId) {
        String root = google.rootUrl().toString();
        return Settings.of(
                Map.of(
                        "GOOGLE_SPREADSHEET_ID", spreadsheetId,
                        "GOOGLE_CREDENTIALS_JSON", google.account().json(),
                        "GOOGLE_SHEETS_ROOT_URL", root));
    }

    @Override
    public List<List<String>> seen(String sheet) {
        return google.view(id).rows(A1.all(sheet));
    }

    @Override
    public void write(String sheet, List<List<String>> rows) {
        hand().addSheet(sheet);
        hand().format(A1.all(sheet), "TEXT", "@");
        hand().paste(sheet + "!A1", rows);
    }

    @Override
    public void sortDown(String sheet) {
        hand().sort(sheet + "!A2:Z", "A", false);
    }

    @Override
    public void deleteRow(String sheet, int row) {
        hand().deleteRows(sheet, row, 1);
    }

    @Override
    public void duplicateRow(String sheet, int row) {
        hand().duplicateRow(sheet, row);
    }

    @Override
    public void insertRow(String sheet, int before) {
        hand().insertRows(sheet, before, 1);
    }

    @Override
    public void type(String sheet, int row, int column, String text) {
        hand().type(sheet + "!" + (char) ('A' + column - 1) + row, text);
    }

    @Override
    public void delete(String sheet) {
        hand().deleteSheet(sheet);
    }

    @Override
    public void close() {
        google.close();
    }
}
