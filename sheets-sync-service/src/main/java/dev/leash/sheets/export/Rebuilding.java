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
 * Rewrites the exported sheets from the beginning of the log, and compares their content before and
 * after with the log.
 *
 * @param sheets the sheets
 * @param style their format
 * @param maxIncidents how many of the newest incidents the sheet of incidents holds
 */
public record Rebuilding(ExportedSheets sheets, ExportStyle style, int maxIncidents) {

    private static final Duration WAIT = Duration.ofMillis(200);

    /**
     * How often sheets are compared: a running Leash also writes them, and reaches the same content
     * within this many seconds.
     */
    private static final int LOOKS = 10;

    /**
     * Result for a sheet.
     *
     * @param sheet its name
     * @param rows the number of rows according to the log
     * @param before the number of rows that were missing, different or surplus before
     * @param after the number of such rows now
     */
    public record Rebuilt(String sheet, int rows, int before, int after) {}

    /**
     * Rewrites and compares. Reads the whole log, and keeps a hash of each row in memory.
     *
     * @throws IOException when the workbook cannot be read or written
     */
    public List<Rebuilt> from(KafkaAccess kafka) throws IOException, InterruptedException {
        Standing incidentsBefore = standing(IncidentSheetRow.SHEET);
        Standing timelineBefore = standing(TimelineRow.SHEET);
        Map<String, Integer> timeline = new HashMap<>();
        IncidentRows incidents = new IncidentRows(style, maxIncidents);
        ExportProjection projection = new ExportProjection(sheets, style, maxIncidents);
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
        incidents.cells().forEach(cells -> note(IncidentSheetRow.SHEET, cells, rows));
        return List.of(
                rebuilt(IncidentSheetRow.SHEET, rows, incidentsBefore),
                rebuilt(TimelineRow.SHEET, timeline, timelineBefore));
    }

    private void show(ExportProjection projection) throws IOException, InterruptedException {
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

    /** Hashes of equal rows are added, so that a duplicate row counts as different. */
    private static void note(ExportSheet sheet, List<String> cells, Map<String, Integer> rows) {
        rows.merge(String.join(" ", sheet.keyOf(cells)), cells.hashCode(), Integer::sum);
    }

    /**
     * Hashes of the rows of a sheet by their keys, and of those moved to sheets of past periods.
     */
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
