package dev.leash.sheets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.incident.IncidentRecord;
import dev.leash.sheets.csv.CsvWorkbook;
import dev.leash.sheets.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportProjectionTest {

    @TempDir Path folder;
    private Workbook workbook;
    private Path incidents;
    private Path timeline;

    @BeforeEach
    void open() {
        workbook = new CsvWorkbook(folder, Set.of());
        incidents = folder.resolve("incidents.csv");
        timeline = folder.resolve("timeline.csv");
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    @Test
    void writesBothSheets() throws IOException {
        ExportProjection projection = begun();
        takeAll(projection, Events.life(1, Events.START));
        write(projection);

        assertThat(incidents)
                .hasContent(
                        """
                        id,started_at,state,assignee,assigned_at,comment,details,action,unique_id
                        1,03-09-2025 14:05,resolved,alice,03-09-2025 14:05,Resolved (alice on the web); told: alice,Disk full on db-1,https://leash.example.com/incidents/1,1-1
                        """);
        assertThat(timeline)
                .hasContent(
                        """
                        incident_id,sequence,at,type,actor,text
                        1,1,2025-03-09T14:05:06.789Z,incident.opened,webhook,Reported: Disk full on db-1 (a report by webhook)
                        1,2,2025-03-09T14:05:06.789Z,incident.assigned,webhook,"alice is on call (a report by webhook); level 1, round 1"
                        1,3,2025-03-09T14:06:06.789Z,incident.acknowledged,alice,alice is working on it (alice on the web)
                        1,4,2025-03-09T14:07:06.789Z,incident.resolved,alice,Resolved (alice on the web); told: alice
                        """);
    }

    @Test
    void writesTheSameWhateverWayIncidentsAreMixedAndWritesAreCut() throws IOException {
        List<List<IncidentRecord>> lives = new ArrayList<>();
        for (int id = 1; id <= 20; id++) {
            lives.add(Events.life(id, Events.START.plusSeconds(id * 7L)));
        }
        ExportProjection first = begun();
        lives.forEach(life -> takeAll(first, life));
        write(first);
        List<String> expectedIncidents = Files.readAllLines(incidents);
        List<String> expectedTimeline = Files.readAllLines(timeline);

        Random random = new Random(42);
        for (int attempt = 0; attempt < 20; attempt++) {
            ExportProjection other = begun();
            for (IncidentRecord recorded : mixed(lives, random)) {
                other.take(recorded);
                if (random.nextInt(5) == 0) {
                    write(other);
                }
            }
            write(other);
            assertThat(Files.readAllLines(incidents)).isEqualTo(expectedIncidents);
            assertThat(Files.readAllLines(timeline)).isEqualTo(expectedTimeline);
        }
    }

    @Test
    void goesOnWhereAnotherStopped() throws IOException {
        List<IncidentRecord> life = Events.life(1, Events.START);
        ExportProjection first = begun();
        takeAll(first, life.subList(0, 2));
        write(first);

        ExportProjection second = projection();
        assertThat(second.resume(first.revisions())).isTrue();
        takeAll(second, life.subList(2, 4));
        write(second);

        assertThat(Files.readAllLines(incidents)).hasSize(2).last().asString().contains("resolved");
        assertThat(Files.readAllLines(timeline)).hasSize(5);
    }

    @Test
    void doesNotGoOnFromATimelineThatSomebodyTouched() throws IOException {
        Map<String, String> revisions = written().revisions();

        Files.writeString(timeline, Files.readString(timeline) + "torn");

        assertThat(projection().resume(revisions)).isFalse();
    }

    @Test
    void doesNotGoOnWithoutTheIncidents() throws IOException {
        Map<String, String> revisions = written().revisions();

        Files.delete(incidents);

        assertThat(projection().resume(revisions)).isFalse();
        assertThat(projection().resume(Map.of())).isFalse();
    }

    @Test
    void noticesWhenASheetIsTouched() throws IOException {
        ExportProjection projection = begun();
        write(projection);
        assertThat(projection.isTouched(IncidentSheetRow.SHEET)).isFalse();
        assertThat(projection.isTouched(TimelineRow.SHEET)).isFalse();

        Files.delete(incidents);
        Files.writeString(timeline, "sorted by hand");

        assertThat(projection.isTouched(IncidentSheetRow.SHEET)).isTrue();
        assertThat(projection.isTouched(TimelineRow.SHEET)).isTrue();
    }

    @Test
    void isTouchedBeforeItWasEverWritten() throws IOException {
        assertThat(projection().isTouched(TimelineRow.SHEET)).isTrue();
    }

    @Test
    void writesTheIncidentsAgainFromMemory() throws IOException {
        ExportProjection projection = begun();
        takeAll(projection, Events.life(1, Events.START));
        write(projection);
        String before = Files.readString(incidents);
        Files.writeString(incidents, "sorted by hand");

        projection.writeIncidents();

        assertThat(incidents).hasContent(before);
    }

    @Test
    void isFullOnceManyEventsWait() throws IOException {
        ExportProjection projection = begun();
        IncidentRecord event = Events.life(1, Events.START).getFirst();
        for (int n = 1; n < ExportProjection.MAX_WAITING; n++) {
            projection.take(event);
        }

        assertThat(projection.isFull()).isFalse();
        projection.take(event);
        assertThat(projection.isFull()).isTrue();
    }

    @Test
    void keepsWhatWaitsWhenItCannotBeWritten() throws IOException {
        ExportProjection projection = begun();
        takeAll(projection, Events.life(1, Events.START));
        String good = Files.readString(timeline);
        Files.writeString(timeline, "torn");

        assertThatThrownBy(projection::writeTimeline).isInstanceOf(IOException.class);
        Files.writeString(timeline, good);
        projection.writeTimeline();

        assertThat(Files.readAllLines(timeline)).hasSize(5);
    }

    private ExportProjection projection() {
        return new ExportProjection(workbook.exported(), Styles.UTC, 100);
    }

    private ExportProjection begun() throws IOException {
        ExportProjection projection = projection();
        projection.startOver();
        return projection;
    }

    private ExportProjection written() throws IOException {
        ExportProjection projection = begun();
        takeAll(projection, Events.life(1, Events.START));
        write(projection);
        return projection;
    }

    private static void takeAll(ExportProjection projection, List<IncidentRecord> events) {
        events.forEach(projection::take);
    }

    private static void write(ExportProjection projection) throws IOException {
        projection.writeTimeline();
        projection.writeIncidents();
    }

    /** The events of each life in their order, those of several lives in any. */
    private static List<IncidentRecord> mixed(List<List<IncidentRecord>> lives, Random random) {
        List<List<IncidentRecord>> left = new ArrayList<>();
        lives.forEach(life -> left.add(new ArrayList<>(life)));
        List<IncidentRecord> mixed = new ArrayList<>();
        while (!left.isEmpty()) {
            Collections.shuffle(left, random);
            mixed.add(left.getFirst().removeFirst());
            left.removeIf(List::isEmpty);
        }
        return mixed;
    }
}
