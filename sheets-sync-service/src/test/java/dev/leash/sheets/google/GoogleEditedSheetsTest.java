package dev.leash.sheets.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.fake.google.FakeGoogle;
import dev.leash.sheets.schedule.ScheduleRead;
import dev.leash.sheets.schedule.ScheduleSheet;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.Reading;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into a spreadsheet, and how it is noticed. */
@Tag("io")
class GoogleEditedSheetsTest {

    private static final ScheduleSheet SCHEDULE =
            new ScheduleSheet(TimeFormat.of("%m-%d-%Y %H:%M").orElseThrow(), ZoneOffset.UTC);

    private GoogleBench bench;
    private FakeGoogle google;
    private EditedSheets sheets;

    @BeforeEach
    void begin() {
        bench = new GoogleBench();
        google = bench.google();
        sheets = bench.open().edited();
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en_US, 11/21/2026 14:05",
        "en_US, 11-21-2026 14:05",
        "en_GB, 21/11/2026 14:05",
        "de_DE, 21.11.2026 14:05",
    })
    void readsATimeWhateverGoogleMadeOfIt(String locale, String typed) throws Exception {
        bench.hand().locale(locale);
        bench.hand().addSheet("schedule");
        bench.hand().paste("schedule!A1", List.of(ScheduleSheet.HEADER));
        bench.hand().paste("schedule!A2", List.of(List.of(typed, typed, "ann, ben")));

        ScheduleRead read = SCHEDULE.read(found("schedule").table());

        assertThat(read.refused()).isEmpty();
        assertThat(read.rows().getFirst().start()).isEqualTo(LocalDateTime.of(2026, 11, 21, 14, 5));
        assertThat(read.rows().getFirst().assignees()).containsExactly("ann", "ben");
    }

    @Test
    void readsATimeThatIsShownAsANumber() throws Exception {
        bench.hand().addSheet("schedule");
        bench.hand().paste("schedule!A1", List.of(ScheduleSheet.HEADER));
        bench.hand().paste("schedule!A2", List.of(List.of("11/21/2026 14:05", "46347.75", "ann")));
        bench.hand().format("schedule!A2:B2", "NUMBER", "0.00");

        ScheduleRead read = SCHEDULE.read(found("schedule").table());

        assertThat(read.refused()).isEmpty();
        assertThat(read.rows().getFirst().start()).isEqualTo(LocalDateTime.of(2026, 11, 21, 14, 5));
    }

    @Test
    void looksAgainWhenItHasToBeSure() throws Exception {
        sheets.createIfMissing(
                "contacts", List.of(List.of("name"), List.of("ann"), List.of("ben")));
        sheets.readAfresh();
        Reading.Found before = found("contacts");
        bench.hand().paste("contacts!A3", List.of(List.of("")));
        assertThat(found("contacts")).isEqualTo(before);

        sheets.readAfresh();

        assertThat(found("contacts").table().filledRows()).hasSize(1);
    }

    @Test
    void makesRoomForExplanations() throws Exception {
        sheets.createIfMissing(
                "contacts",
                List.of(
                        List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"),
                        List.of("x")));

        assertThat(sheets.explain("contacts", found("contacts"), Map.of(2, "no"))).isTrue();

        assertThat(google.view(bench.id()).cell("contacts!M1")).isEqualTo("problem");
        assertThat(google.view(bench.id()).cell("contacts!M2")).isEqualTo("no");
    }

    @Test
    void doesNotTakeItsOwnExplanationForAnEdit() throws Exception {
        bench.write("contacts", List.of(List.of("name"), List.of("x")));
        await().until(() -> sheets.awaitChanges(Duration.ofMillis(100)).contains("contacts"));
        int reads = google.calls("values.batchGet").size();

        sheets.explain("contacts", found("contacts"), Map.of(2, "no"));

        await().until(
                        () -> {
                            assertThat(sheets.awaitChanges(Duration.ofMillis(100))).isEmpty();
                            return google.calls("values.batchGet").size() >= reads + 2;
                        });
    }

    @Test
    void asksForTheVersionFirstAndReadsOnlyWhenItIsAnother() throws Exception {
        bench.write("contacts", List.of(List.of("name")));
        await().until(() -> sheets.awaitChanges(Duration.ofMillis(100)).contains("contacts"));
        await().until(() -> looks() > 3);
        int reads = google.calls("values.batchGet").size();

        int looks = looks();
        await().until(() -> looks() > looks + 3);

        assertThat(google.calls("values.batchGet")).hasSize(reads);
    }

    private int looks() throws IOException, InterruptedException {
        assertThat(sheets.awaitChanges(Duration.ofMillis(100))).isEmpty();
        return google.calls("files.get").size();
    }

    @Test
    void noticesEditsWhereItMayNotAskForTheVersion() throws Exception {
        bench.write("contacts", List.of(List.of("name")));
        await().until(() -> sheets.awaitChanges(Duration.ofMillis(100)).contains("contacts"));
        google.refuse("files.get", 403, "PERMISSION_DENIED", "Drive API has not been used");

        bench.type("contacts", 2, 1, "ann");

        await().until(
                        () -> sheets.awaitChanges(Duration.ofMillis(100)),
                        Set.of("contacts")::equals);
    }

    @Test
    void doesNotReadAWorksheetOfAMillionCells() throws Exception {
        bench.write("contacts", List.of(List.of("name")));
        bench.hand().insertRows("contacts", 2, 40_000);

        assertThat(sheets.read("contacts"))
                .isEqualTo(
                        new Reading.Unreadable(
                                "it has 1066000 cells, blank ones included; at most 1000000 are allowed: delete blank rows and columns"));
    }

    private Reading.Found found(String sheet) throws IOException {
        return (Reading.Found) sheets.read(sheet);
    }
}
