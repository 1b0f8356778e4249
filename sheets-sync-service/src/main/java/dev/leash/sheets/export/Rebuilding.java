package dev.leash.sheets.export;

import dev.leash.sheets.workbook.ExportSheet;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sheets of incidents again, from the beginning of the log, and compares what stands
 * there before and after with what the log says.
 *
 * @param sheets where they stand
 * @param style how they are written
 * @param maxIncidents how many of the newest incidents are kept in their sheet
 */
public record Rebuilding(ExportedSheets sheets, ExportStyle style, int maxIncidents) {

    private static final Duration WAIT = Duration.ofMillis(200);

    /** A Leash that runs meanwhile writes too; it comes to the same within this time. */
    private static final int LOOKS = 10;

    /**
     * What became of a sheet.
     *
     * @param sheet its name
     * @param rows how many rows the log says it has
     * @param before how many rows were missing, not the same or too many
     * @param after how many are now
     */
    public record Rebuilt(String sheet, int rows, int before, int after) {}

    /**
     * Does it. Reads the whole log, whose rows must fit into memory as a number each.
     *
     * @throws IOException when the workbook cannot be read or written
     */
    public List<Rebuilt> from(KafkaAccess kafka) throws IOException, InterruptedException {
        Standing incidentsBefore = standing(IncidentRow.SHEET);
        Standing timelineBefore = standing(TimelineRow.SHEET);
        Map<String, Integer> timeline = new HashMap<>();
        IncidentRows incidents = new IncidentRows(style, maxIncidents);
        Projection projection = new Projection(sheets, style, maxIncidents);
        projection.startOver();
        try (EventReader events = EventReader.open(kafka)) {
            events.rewind();
            var end = events.ends();
            while (events.isBehind(end)) {
                events.read(
                        WAIT,
                        recorded -> {
                            projection.take(recorded);
                            incidents.take(recorded);
                            note(
                                    TimelineRow.SHEET,
                                    TimelineRow.of(recorded, style).cells(),
                                    timeline);
                        });
                if (projection.isFull()) {
                    projection.writeTimeline();
                }
            }
        }
        projection.writeTimeline();
        projection.writeIncidents();
        show(projection);
        Map<String, Integer> rows = new HashMap<>();
        incidents.cells().forEach(cells -> note(IncidentRow.SHEET, cells, rows));
        return List.of(
                rebuilt(IncidentRow.SHEET, rows, incidentsBefore),
                rebuilt(TimelineRow.SHEET, timeline, timelineBefore));
    }

    private void show(Projection projection) throws IOException, InterruptedException {
        while (!projection.flush() || projection.isDue()) {
            TimeUnit.NANOSECONDS.sleep(sheets.pacing().least().toNanos());
        }
    }

    private Rebuilt rebuilt(ExportSheet sheet, Map<String, Integer> wanted, Standing before)
            throws IOException, InterruptedException {
        int after = standing(sheet).differencesFrom(wanted);
        for (int look = 1; after > 0 && look < LOOKS; look++) {
            TimeUnit.SECONDS.sleep(1);
            after = standing(sheet).differencesFrom(wanted);
        }
        return new Rebuilt(sheet.name(), wanted.size(), before.differencesFrom(wanted), after);
    }

    private Standing standing(ExportSheet sheet) throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> past = new HashMap<>();
        if (sheets.revision(sheet).isPresent()) {
            sheets.scan(sheet, cells -> note(sheet, cells, rows));
            sheets.scanPast(sheet, cells -> note(sheet, cells, past));
        }
        return new Standing(rows, past);
    }

    /** A row that stands there twice is another than the one that should stand there once. */
    private static void note(ExportSheet sheet, List<String> cells, Map<String, Integer> rows) {
        rows.merge(String.join(" ", sheet.keyOf(cells)), cells.hashCode(), Integer::sum);
    }

    /** The rows of a sheet as numbers, by their keys, and those that were moved to past sheets. */
    private record Standing(Map<String, Integer> rows, Map<String, Integer> past) {

        int differencesFrom(Map<String, Integer> wanted) {
            long missingOrOther =
                    wanted.entrySet().stream()
                            .filter(row -> !row.getValue().equals(there(row.getKey())))
                            .count();
            long tooMany = rows.keySet().stream().filter(key -> !wanted.containsKey(key)).count();
            return Math.toIntExact(missingOrOther + tooMany);
        }

        private @Nullable Integer there(String key) {
            Integer row = rows.get(key);
            return row == null ? past.get(key) : row;
        }
    }
}
