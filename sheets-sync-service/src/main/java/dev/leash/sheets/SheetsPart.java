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
import dev.leash.sheets.work.SyncHealth;
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
 * The sheets service: keeps workbook and Kafka in sync with two independent threads, one that
 * applies edits to the directory, and one that exports incidents.
 */
public final class SheetsPart implements AutoCloseable {

    private final SyncHealth standing = new SyncHealth();
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

    /** Begins in the background; neither Kafka nor the workbook need be available yet. */
    public static SheetsPart start(Settings settings) {
        return new SheetsPart(settings);
    }

    /** Whether every sheet has been read, and its changes are in the directory. */
    public boolean isCaughtUp() {
        return sync.isCaughtUp();
    }

    /** Current failures with their reasons; empty when everything works. */
    public SortedMap<String, String> failing() {
        return standing.failing();
    }

    /** Whether the workbook is a remote service, which may fail while Leash is healthy. */
    public boolean isRemote() {
        return workbook.isRemote();
    }

    /** How many times sheets were read. */
    public long reads() {
        return sync.reads();
    }

    /** The names of the edited sheets. */
    public Set<String> sheets() {
        return sync.sheets();
    }

    /** The number of refused rows of a sheet. */
    public int refusedRows(String sheet) {
        return sync.refusedRows(sheet);
    }

    /** The number of rows of a sheet that are in force and have a problem. */
    public int problemRows(String sheet) {
        return sync.problemRows(sheet);
    }

    /** The number of events that the export has not read yet. */
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
