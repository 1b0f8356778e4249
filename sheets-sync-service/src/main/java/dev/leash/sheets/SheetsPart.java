package dev.leash.sheets;

import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import dev.leash.sheets.export.Exporter;
import dev.leash.sheets.file.Leftovers;
import dev.leash.sheets.publish.DirectoryLog;
import dev.leash.sheets.publish.FirstWorkbook;
import dev.leash.sheets.publish.LiveDirectory;
import dev.leash.sheets.publish.SheetSync;
import dev.leash.sheets.publish.StatusReport;
import dev.leash.sheets.time.TimeFormat;
import dev.leash.sheets.work.Standing;
import dev.leash.sheets.work.Worker;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.sheets.workbook.Workbook;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The workbook and Kafka, kept in step by two threads: one takes edits to the directory, one writes
 * what happens to incidents. Neither waits for the other.
 */
public final class SheetsPart implements AutoCloseable {

    private final Standing standing = new Standing();
    private final Workbook workbook;
    private final SheetSync sync;
    private final Exporter exporter;
    private final Worker syncing;
    private final Worker exporting;

    private SheetsPart(Settings settings) {
        LiveDirectory directory = new LiveDirectory(KafkaSettings.access(settings));
        Leftovers.remove(Workbooks.written(settings));
        workbook = Workbooks.of(settings);
        StatusReport status = new StatusReport(standing, this::exportLag);
        sync = sync(settings, workbook.edited(), directory, status);
        exporter = exporter(settings, workbook.exported());
        syncing = Worker.start("workbook", sync::step, directory::close, standing);
        exporting = Worker.start("export", exporter::step, exporter::close, standing);
    }

    private static SheetSync sync(
            Settings settings, EditedSheets sheets, DirectoryLog directory, StatusReport status) {
        TimeFormat format = settings.get(SheetsSettings.TIME_FORMAT);
        Clock clock = Clock.system(settings.get(TimeSettings.TZ));
        return new SheetSync(
                sheets,
                directory,
                new FirstWorkbook(format, clock),
                SheetPlans.of(settings).all(),
                clock,
                status);
    }

    private Exporter exporter(Settings settings, ExportedSheets sheets) {
        return new Exporter(
                KafkaSettings.access(settings),
                sheets,
                SheetsTools.style(settings),
                SheetsSettings.exportPlace(settings),
                settings.get(SheetsSettings.INCIDENTS_MAX),
                this::facts,
                InstantSource.system());
    }

    private SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>(sync.facts());
        List<String> problems = new ArrayList<>(standing.failing().values());
        for (String sheet : sync.sheets()) {
            int rows = sync.refusedRows(sheet) + sync.problemRows(sheet);
            if (rows > 0) {
                problems.add("%s: see its column problem, rows: %d.".formatted(sheet, rows));
            }
        }
        facts.put("problems", problems.isEmpty() ? "none" : String.join(" ", problems));
        return facts;
    }

    /** Begins in the background; neither Kafka nor the folder need be there yet. */
    public static SheetsPart start(Settings settings) {
        return new SheetsPart(settings);
    }

    /** Whether every sheet has been read and the directory has what followed. */
    public boolean isCaughtUp() {
        return sync.isCaughtUp();
    }

    /** What fails at the moment, and why; empty when everything works. */
    public SortedMap<String, String> failing() {
        return standing.failing();
    }

    /** Whether the workbook is elsewhere, so that it may be away while Leash is well. */
    public boolean isRemote() {
        return workbook.isRemote();
    }

    /** How often a sheet was read. */
    public long reads() {
        return sync.reads();
    }

    /** The names of the sheets people edit. */
    public Set<String> sheets() {
        return sync.sheets();
    }

    /** How many rows of a sheet are not used. */
    public int refusedRows(String sheet) {
        return sync.refusedRows(sheet);
    }

    /** How many rows of a sheet are in force although something is wrong with them. */
    public int problemRows(String sheet) {
        return sync.problemRows(sheet);
    }

    /** How many events have not been read yet by the export. */
    public long exportLag() {
        return exporter.lag();
    }

    @Override
    public void close() {
        syncing.close();
        exporting.close();
        workbook.close();
    }
}
