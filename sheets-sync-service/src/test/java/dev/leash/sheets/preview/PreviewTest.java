package dev.leash.sheets.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.State;
import dev.leash.sheets.csv.CsvWorkbook;
import dev.leash.sheets.export.OpenIncidentRow;
import dev.leash.sheets.publish.ContactsPlan;
import dev.leash.sheets.publish.DirectorySnapshot;
import dev.leash.sheets.publish.SchedulePlan;
import dev.leash.sheets.publish.SheetPlan;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.workbook.EditedSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
class PreviewTest {

    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");
    private static final SchedulePlan SCHEDULES =
            new SchedulePlan(TimeFormat.of("%m-%d-%Y %H:%M").orElseThrow(), ZoneOffset.UTC);
    private static final List<SheetPlan> PLANS =
            List.of(new ContactsPlan(ZoneOffset.UTC), SCHEDULES);
    private static final List<OpenIncidentRow> OPEN =
            List.of(
                    new OpenIncidentRow("7", State.ASSIGNED, "ann"),
                    new OpenIncidentRow("8", State.IN_PROGRESS, "ann"),
                    new OpenIncidentRow("9", State.IN_PROGRESS, "ben"));

    @TempDir Path folder;

    @BeforeEach
    void begin() throws IOException {
        write("contacts", "name,email,phone\nann,ann@x.example,\nben,ben@x.example,\n");
        write(
                "schedule",
                "start_time,end_time,assignees\n06-01-2025 00:00,12-31-2025 23:59,\"ann, ben\"\n");
    }

    @Test
    void saysThatNothingWouldChange() throws IOException {
        assertThat(preview())
                .containsExactly(
                        "contacts: 0 changes, 0 rows refused",
                        "schedule: 0 changes, 0 rows refused",
                        "shifts of the next 28 days: 0 changes",
                        "open incidents: 0 of 3 affected");
    }

    @Test
    void namesShiftsAndIncidentsThatAnEditAffects() throws IOException {
        DirectorySnapshot before = inForce();
        DirectorySnapshot after = inForce();
        write("contacts", "name,email,phone\nben,ben@x.example,\ncleo,cleo@x.example,\n");
        write(
                "schedule",
                "start_time,end_time,assignees\n06-01-2025 00:00,06-20-2025 07:59,cleo\n06-01-2025 00:00,12-31-2025 23:59,\"ann, ben\"\n");

        assertThat(preview(before, after))
                .containsExactly(
                        "contacts: 2 changes, 0 rows refused",
                        "  contact/cleo is added or changed",
                        "  contact/ann is removed",
                        "schedule: 1 change, 0 rows refused",
                        "  schedule/default is added or changed",
                        "  row 3 is in force, but has a problem: assignees 'ann': no contact has this name, address or alias, so nobody is paged for it; add them to the contacts",
                        "shifts of the next 28 days: 1 change",
                        "  06-15-2025 12:00 to 06-20-2025 08:00: cleo instead of ann, ben",
                        "open incidents: 2 of 3 affected",
                        "  INC-7 would escalate to cleo instead of ann, ben",
                        "  INC-7 is assigned to ann, who could no longer be reached",
                        "  INC-8 is assigned to ann, who could no longer be reached");
    }

    @Test
    void namesRowsThatWouldNotBeUsed() throws IOException {
        DirectorySnapshot before = inForce();
        DirectorySnapshot after = inForce();
        write("schedule", "start_time,end_time,assignees\nsoon,12-31-2025 23:59,ann\n");

        assertThat(preview(before, after))
                .contains(
                        "schedule: 0 changes, 1 row refused",
                        "  row 2 is refused: start_time 'soon': this is not a time; allowed is one in the format %m-%d-%Y %H:%M (TS_FORMAT), such as 12-31-2026 23:59, or 2026-12-31 23:59",
                        "shifts of the next 28 days: 0 changes");
    }

    private List<String> preview() throws IOException {
        return preview(inForce(), inForce());
    }

    private List<String> preview(DirectorySnapshot before, DirectorySnapshot after)
            throws IOException {
        try (CsvWorkbook workbook = workbook()) {
            return new Preview(PLANS, SCHEDULES).of(workbook.edited(), before, after, OPEN, NOW);
        }
    }

    /** What is in force once Leash has read the workbook as it is now. */
    private DirectorySnapshot inForce() throws IOException {
        DirectorySnapshot held = new DirectorySnapshot();
        try (CsvWorkbook workbook = workbook()) {
            EditedSheets sheets = workbook.edited();
            for (SheetPlan plan : PLANS) {
                plan.plan(sheets.read(plan.sheet()), held, "here", NOW)
                        .changes()
                        .forEach(held::take);
            }
        }
        return held;
    }

    private CsvWorkbook workbook() {
        return new CsvWorkbook(folder, Set.of("contacts", "schedule"));
    }

    private void write(String sheet, String text) throws IOException {
        Files.writeString(folder.resolve(sheet + ".csv"), text);
    }
}
