package dev.leash.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.IncidentRecord;
import dev.leash.settings.Settings;
import dev.leash.sheets.export.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to incidents comes to their sheets, through a real Kafka. */
@Tag("broker")
class ExportTest {

    private static final int LIVES = 30;
    private static final int EVENTS = LIVES * 4;

    @TempDir Path folder;
    private Kafka kafka;
    private Path incidents;
    private Path timeline;

    @BeforeEach
    void begin() {
        kafka = new Kafka(folder.resolve("kafka"));
        incidents = folder.resolve("workbook/incidents.csv");
        timeline = folder.resolve("workbook/timeline.csv");
    }

    @AfterEach
    void end() {
        kafka.close();
    }

    @Test
    void makesBothSheetsBeforeAnythingHappens() {
        try (SheetsPart _ = start()) {
            eventually(
                    () -> {
                        assertThat(incidents).content().startsWith("id,").hasLineCount(1);
                        assertThat(timeline).content().startsWith("incident_id,").hasLineCount(1);
                    });
        }
    }

    @Test
    void tellsWhatHappensWhileItRuns() {
        try (SheetsPart part = start()) {
            List<IncidentRecord> life = Events.life(1, Events.START);
            kafka.happen(life.subList(0, 2));
            eventually(() -> assertThat(incidents).content().contains(",assigned,alice,"));

            kafka.happen(life.subList(2, 4));
            eventually(() -> assertThat(incidents).content().contains(",resolved,alice,"));
            eventually(() -> assertThat(timeline).content().hasLineCount(5));
            eventually(() -> assertThat(part.exportLag()).isZero());
        }
    }

    @Test
    void writesEqualSheetsAfterTheyWereDeleted() throws IOException {
        Map<Path, String> before = exported();
        Files.delete(incidents);
        Files.delete(timeline);

        try (SheetsPart _ = start()) {
            eventually(() -> assertThat(contents()).isEqualTo(before));
        }
    }

    @Test
    void writesEqualSheetsAfterTheyWereDeletedWhileItRuns() throws IOException {
        Map<Path, String> before = exported();
        try (SheetsPart _ = start()) {
            Files.delete(timeline);
            Files.delete(incidents);

            eventually(() -> assertThat(contents()).isEqualTo(before));
        }
    }

    @Test
    void writesEqualSheetsAfterItsOwnMemoryWasDeleted() throws IOException {
        Map<Path, String> before = exported();
        Files.delete(folder.resolve("sheets/export-place.json"));
        Files.delete(timeline);

        try (SheetsPart _ = start()) {
            eventually(() -> assertThat(contents()).isEqualTo(before));
        }
    }

    @Test
    void healsWhatPeopleDoToTheSheets() throws IOException {
        Map<Path, String> before = exported();
        try (SheetsPart _ = start()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(incidents));
            Collections.reverse(lines);
            Files.write(incidents, lines);
            eventually(() -> assertThat(contents()).isEqualTo(before));

            List<String> fewer = Files.readAllLines(timeline).subList(5, 50);
            Files.write(timeline, fewer);
            eventually(() -> assertThat(contents()).isEqualTo(before));
        }
    }

    @Test
    void healsATornLineAfterACrash() throws IOException {
        Map<Path, String> before = exported();
        Files.writeString(timeline, "31,1,2025-03-09T14", StandardOpenOption.APPEND);

        try (SheetsPart _ = start()) {
            eventually(() -> assertThat(contents()).isEqualTo(before));
        }
    }

    @Test
    void healsSheetsThatAreAheadOfItsMemoryAfterACrash() throws IOException {
        exported();
        Path place = folder.resolve("sheets/export-place.json");
        String before = Files.readString(place);
        kafka.happen(Events.life(31, Events.START.plusSeconds(5)));
        try (SheetsPart _ = start()) {
            eventually(() -> assertThat(incidents).content().hasLineCount(LIVES + 2));
            eventually(() -> assertThat(place).content().isNotEqualTo(before));
        }
        Map<Path, String> ahead = contents();
        Files.writeString(place, before);

        try (SheetsPart _ = start()) {
            eventually(() -> assertThat(place).content().isNotEqualTo(before));
        }
        assertThat(contents()).isEqualTo(ahead);
    }

    @Test
    void catchesUpWithWhatHappenedWhileItWasStopped() throws IOException {
        exported();
        List<IncidentRecord> life = Events.life(31, Events.START.plusSeconds(5));
        kafka.happen(life);

        try (SheetsPart _ = start()) {
            eventually(() -> assertThat(timeline).content().hasLineCount(EVENTS + 5));
            eventually(() -> assertThat(incidents).content().hasLineCount(LIVES + 2));
        }
        Map<Path, String> caughtUp = contents();
        Files.delete(incidents);
        Files.delete(timeline);
        try (SheetsPart _ = start()) {
            eventually(() -> assertThat(contents()).isEqualTo(caughtUp));
        }
    }

    @Test
    void touchesNothingWhenNothingHappened() throws IOException {
        exported();
        Object before = stamps();

        try (SheetsPart part = start()) {
            eventually(() -> assertThat(part.isCaughtUp()).isTrue());
        }

        assertThat(stamps()).isEqualTo(before);
    }

    @Test
    void beginsAnewWithAnotherLog() throws IOException {
        exported();
        kafka.close();
        kafka = new Kafka(folder.resolve("another-kafka"));
        kafka.happen(Events.life(1, Events.START));

        try (SheetsPart _ = start()) {
            eventually(
                    () -> {
                        assertThat(incidents).content().hasLineCount(2);
                        assertThat(timeline).content().hasLineCount(5);
                    });
        }
    }

    @Test
    void keepsTheNewestIncidents() throws IOException {
        happened();
        Settings few = settings().with(Map.of("WORKBOOK_INCIDENTS_MAX", "3"));

        try (SheetsPart _ = SheetsPart.start(few)) {
            eventually(
                    () ->
                            assertThat(Files.readAllLines(incidents))
                                    .extracting(line -> line.split(",", 2)[0])
                                    .containsExactly("id", "28", "29", "30"));
        }
    }

    private Map<Path, String> exported() throws IOException {
        happened();
        try (SheetsPart _ = start()) {
            eventually(
                    () -> {
                        assertThat(timeline).content().hasLineCount(EVENTS + 1);
                        assertThat(incidents).content().hasLineCount(LIVES + 1);
                        assertThat(folder.resolve("sheets/export-place.json")).exists();
                    });
        }
        return contents();
    }

    private void happened() {
        List<IncidentRecord> events = new ArrayList<>();
        for (int id = 1; id <= LIVES; id++) {
            events.addAll(Events.life(id, Events.START.plusSeconds(id * 7L)));
        }
        kafka.happen(events);
    }

    private Map<Path, String> contents() throws IOException {
        return Map.of(incidents, Files.readString(incidents), timeline, Files.readString(timeline));
    }

    private Object stamps() throws IOException {
        return List.of(Files.getLastModifiedTime(incidents), Files.getLastModifiedTime(timeline));
    }

    private SheetsPart start() {
        return SheetsPart.start(settings());
    }

    private Settings settings() {
        return Settings.of(
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                        "DATA_DIR", folder.toString(),
                        "PUBLIC_URL", "https://leash.example.com"));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().ignoreExceptions().untilAsserted(assertion);
    }
}
