package dev.leash.sheets;

import dev.leash.settings.DataSettings;
import dev.leash.settings.Parsers;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import dev.leash.sheets.google.GoogleSettings;
import dev.leash.sheets.time.TimeFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Settings of the workbook. */
public final class SheetsSettings {

    /** How times are written. */
    public static final Setting<TimeFormat> TIME_FORMAT =
            Setting.of(
                    "TS_FORMAT",
                    "How times are written in the workbook.",
                    TimeFormat.ALLOWED,
                    "%m-%d-%Y %H:%M",
                    TimeFormat::of);

    /** Folder of the workbook. */
    public static final Setting<Path> WORKBOOK =
            Setting.optional(
                    "WORKBOOK_DIR",
                    "The folder of schedule.csv and contacts.csv, and of the sheets Leash writes; DATA_DIR/workbook when not set. Not used with GOOGLE_SPREADSHEET_ID.",
                    "a folder that can be written",
                    Parsers::path);

    /** How many incidents the sheet of incidents holds. */
    public static final Setting<Integer> INCIDENTS_MAX =
            Setting.wholeNumber(
                    "WORKBOOK_INCIDENTS_MAX",
                    "How many of the newest incidents are kept in their sheet; the timeline in CSV keeps all.",
                    1,
                    1_000_000,
                    100_000);

    private SheetsSettings() {}

    /** All settings of the workbook. */
    public static List<Setting<?>> all() {
        return Stream.concat(
                        Stream.of(TimeSettings.TZ, TIME_FORMAT, WORKBOOK, INCIDENTS_MAX),
                        GoogleSettings.all().stream())
                .toList();
    }

    /**
     * Checks the settings together, before anything starts.
     *
     * @throws RefusedSettingException when settings contradict each other, or one is missing
     */
    public static void check(Settings settings) {
        var _ = GoogleSettings.access(settings);
    }

    /** The folder of the workbook: the configured one, or the default in the data folder. */
    public static Path workbook(Settings settings) {
        return settings.find(WORKBOOK)
                .map(folder -> folder.toAbsolutePath().normalize())
                .orElseGet(() -> DataSettings.folder(settings, "workbook"));
    }

    /** The place of the workbook as people know it: a folder, or the address of a spreadsheet. */
    public static String workbookInWords(Settings settings) {
        return settings.find(GoogleSettings.SPREADSHEET_ID)
                .map(GoogleSettings::address)
                .orElseGet(() -> workbook(settings).toString());
    }

    /** The file in which the export stores its position. */
    static Path exportPlace(Settings settings) {
        return DataSettings.folder(settings, "sheets").resolve("export-place.json");
    }
}
