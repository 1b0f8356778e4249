package dev.leash.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.fake.google.FakeGoogle;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.settings.Settings;
import dev.leash.sheets.export.Events;
import dev.leash.sheets.export.Rebuilding.Rebuilt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook is written again from a real log, wherever it is, and an edit is tried. */
@Tag("broker")
class SheetsToolsTest {

    private static final int LIVES = 30;

    @TempDir Path folder;
    private Kafka kafka;
    private FakeGoogle google;

    @BeforeEach
    void begin() {
        kafka = new Kafka(folder.resolve("kafka"));
        google = FakeGoogle.start();
        List<IncidentRecord> events = new ArrayList<>();
        for (int id = 1; id <= LIVES; id++) {
            events.addAll(Events.life(id, Events.START.plusSeconds(id * 7L)));
        }
        kafka.happen(events);
    }

    @AfterEach
    void end() {
        google.close();
        kafka.close();
    }

    @Test
    void rebuildsWhatWasDeletedAndReportsNoDifferences() throws Exception {
        String id = google.create("Leash");
        for (Settings settings : List.of(csv(), spreadsheet(id))) {
            assertThat(SheetsTools.rebuild(settings))
                    .containsExactly(
                            new Rebuilt("incidents", LIVES, LIVES, 0),
                            new Rebuilt("timeline", LIVES * 4, LIVES * 4, 0));
            assertThat(SheetsTools.rebuild(settings))
                    .containsExactly(
                            new Rebuilt("incidents", LIVES, 0, 0),
                            new Rebuilt("timeline", LIVES * 4, 0, 0));
        }

        Files.delete(folder.resolve("workbook/incidents.csv"));
        google.hand(id).deleteSheet("incidents");
        google.hand(id).duplicateRow("timeline", 5);

        assertThat(SheetsTools.rebuild(csv())).contains(new Rebuilt("incidents", LIVES, LIVES, 0));
        assertThat(SheetsTools.rebuild(spreadsheet(id)))
                .containsExactly(
                        new Rebuilt("incidents", LIVES, LIVES, 0),
                        new Rebuilt("timeline", LIVES * 4, 1, 0));
    }

    @Test
    void triesAnEditAndChangesNothing() throws IOException {
        Files.createDirectories(folder.resolve("workbook"));
        Path contacts =
                Files.writeString(
                        folder.resolve("workbook/contacts.csv"),
                        "name,email,phone\nann,ann@x.example,\nben,nonsense,\n");

        assertThat(SheetsTools.preview(csv(), Events.START))
                .contains(
                        "contacts: 1 change, 1 row refused",
                        "  contact/ann is added or changed",
                        "open incidents: 0 of 0 affected");
        assertThat(SheetsTools.preview(csv(), Events.START))
                .contains("contacts: 1 change, 1 row refused");
        assertThat(contacts).content().doesNotContain("problem");
    }

    private Settings csv() {
        return settings(Map.of());
    }

    private Settings spreadsheet(String id) {
        return settings(
                Map.of(
                        "GOOGLE_SPREADSHEET_ID", id,
                        "GOOGLE_CREDENTIALS_JSON", google.account().json(),
                        "GOOGLE_SHEETS_ROOT_URL", google.rootUrl().toString()));
    }

    private Settings settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        values.put("DATA_DIR", folder.toString());
        values.put("PUBLIC_URL", "https://leash.example.com");
        return Settings.of(values);
    }
}
