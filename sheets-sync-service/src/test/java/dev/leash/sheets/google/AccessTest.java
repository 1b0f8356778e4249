package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.Fault;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Settings;
import dev.leash.sheets.workbook.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a spreadsheet that cannot be used. */
@Tag("io")
class AccessTest {

    @TempDir Path folder;
    private GoogleBench bench;

    @BeforeEach
    void begin() {
        bench = new GoogleBench();
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void saysThatThereIsNoSuchSpreadsheet() {
        assertThatThrownBy(() -> read("1ThereIsNoSuchSpreadsheet"))
                .hasMessage(
                        "There is no spreadsheet 1ThereIsNoSuchSpreadsheet. GOOGLE_SPREADSHEET_ID is the part between /d/ and /edit in the spreadsheet's address.");
    }

    @Test
    void saysThatTheSpreadsheetIsNotShared() {
        bench.google().share(bench.id(), false);

        assertThatThrownBy(() -> read(bench.id()))
                .hasMessage(
                        "The service account may not edit the spreadsheet %s. Share the spreadsheet, as editor, with the address that its key has as client_email."
                                .formatted(bench.id()));
    }

    @Test
    void saysThatTheKeyIsNoGood() {
        bench.google().account().revokeKey();

        assertThatThrownBy(() -> read(bench.id()))
                .hasMessageStartingWith(
                        "Google does not accept the key of the service account: it was deleted or disabled, or this machine's clock is wrong.")
                .message()
                .doesNotContain(bench.google().account().email());
    }

    @Test
    void saysThatTheApiIsNotEnabled() {
        bench.google()
                .refuse(
                        "spreadsheets.get",
                        403,
                        "PERMISSION_DENIED",
                        "Google Sheets API has not been used in project 1 before or it is disabled.");

        assertThatThrownBy(() -> read(bench.id()))
                .hasMessageStartingWith("The Google Sheets API is not enabled in the project");
    }

    @Test
    void saysThatGoogleIsAwayAndRecoversByItself() throws IOException {
        bench.google().refuse("spreadsheets.get", 503, "UNAVAILABLE", "Try again later.");
        GoogleWorkbook workbook = bench.open();
        assertThatThrownBy(() -> workbook.edited().read("contacts"))
                .hasMessageStartingWith("Google Sheets cannot be reached: it answers 503.");
        bench.google().down(new Fault.Drops());
        assertThatThrownBy(() -> workbook.edited().read("contacts"))
                .hasMessageStartingWith("Google Sheets cannot be reached");

        bench.google().up();

        await().ignoreExceptionsInstanceOf(GoogleException.class)
                .until(() -> workbook.edited().read("contacts"), new Reading.Missing()::equals);
        workbook.close();
    }

    @Test
    void saysThatNobodyAnswers() {
        bench.google().plan("spreadsheets.get", new Fault.Drops());

        assertThatThrownBy(() -> read(bench.id()))
                .hasMessageStartingWith("Google Sheets cannot be reached: it does not answer.");
    }

    @Test
    void takesTheKeyFromAFileToo() {
        Settings settings =
                Settings.of(
                        Map.of(
                                "GOOGLE_SPREADSHEET_ID",
                                bench.id(),
                                "GOOGLE_APPLICATION_CREDENTIALS",
                                bench.google().account().file(folder).toString()));

        assertThat(GoogleSettings.access(settings)).isPresent();
        assertThat(GoogleSettings.access(settings).orElseThrow().drive())
                .hasToString("https://www.googleapis.com");
    }

    @Test
    void isNotUsedWithoutASpreadsheet() {
        assertThat(GoogleSettings.access(Settings.of(Map.of()))).isEmpty();
    }

    @Test
    void refusesToBeginWithoutAKey() throws IOException {
        assertRefused(Map.of(), "GOOGLE_SPREADSHEET_ID is set, but neither");
        assertRefused(
                Map.of("GOOGLE_APPLICATION_CREDENTIALS", folder.resolve("gone.json").toString()),
                "which cannot be read; it must be the JSON key of a service account");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"type\":\"x\"}");
        assertRefused(
                Map.of("GOOGLE_APPLICATION_CREDENTIALS", other.toString()),
                "which is not the JSON key of a service account");
    }

    @Test
    void refusesAKeyThatIsNoneAndDoesNotShowIt() {
        assertRefused(
                Map.of("GOOGLE_CREDENTIALS_JSON", "{\"private_key\":\"hush\"}"),
                "GOOGLE_CREDENTIALS_JSON is a value that is not allowed");
    }

    @Test
    void refusesToSendItsKeyInTheClear() {
        assertRefused(
                Map.of("GOOGLE_SHEETS_ROOT_URL", "http://192.0.2.1"),
                "GOOGLE_SHEETS_ROOT_URL is 'http://192.0.2.1'; allowed is a web address");
    }

    private void assertRefused(Map<String, String> values, String message) {
        Settings settings = Settings.of(Map.of("GOOGLE_SPREADSHEET_ID", bench.id())).with(values);

        assertThatThrownBy(() -> GoogleSettings.access(settings))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("hush");
    }

    private void read(String id) throws IOException {
        try (GoogleWorkbook workbook = bench.open(id)) {
            var _ = workbook.edited().read("contacts");
        }
    }
}
