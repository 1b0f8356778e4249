package dev.leash.sheets;

import dev.leash.settings.HttpSettings;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.settings.TimeSettings;
import dev.leash.sheets.export.ExportStyle;
import dev.leash.sheets.export.OpenIncidentRow;
import dev.leash.sheets.export.Rebuilding;
import dev.leash.sheets.export.Rebuilding.Rebuilt;
import dev.leash.sheets.preview.Preview;
import dev.leash.sheets.publish.DirectorySnapshot;
import dev.leash.sheets.publish.Forgetting;
import dev.leash.sheets.publish.LiveDirectory;
import dev.leash.sheets.workbook.Workbook;
import dev.leash.wire.kafka.KafkaAccess;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Commands on the workbook for administrators. */
public final class SheetsTools {

    private SheetsTools() {}

    /**
     * Rewrites the exported sheets from the log, and compares.
     *
     * @throws IOException when the workbook cannot be read or written
     */
    public static List<Rebuilt> rebuild(Settings settings)
            throws IOException, InterruptedException {
        try (Workbook workbook = Workbooks.of(settings)) {
            return new Rebuilding(
                            workbook.exported(),
                            style(settings),
                            settings.get(SheetsSettings.INCIDENTS_MAX))
                    .from(KafkaSettings.access(settings));
        }
    }

    /**
     * Describes the changes that reading the workbook now would make; changes nothing.
     *
     * @throws IOException when the workbook cannot be read
     */
    public static List<String> preview(Settings settings, Instant now) throws IOException {
        KafkaAccess kafka = KafkaSettings.access(settings);
        SheetPlans plans = SheetPlans.of(settings);
        Preview preview = new Preview(plans.all(), plans.schedule());
        List<OpenIncidentRow> open =
                OpenIncidentRow.in(
                        kafka, style(settings), settings.get(SheetsSettings.INCIDENTS_MAX));
        try (Workbook workbook = Workbooks.of(settings);
                LiveDirectory directory = new LiveDirectory(kafka)) {
            DirectorySnapshot before = directory.follow();
            return preview.of(workbook.edited(), before, before.copy(), open, now);
        }
    }

    /**
     * Describes the erasure of a person, and carries it out when confirmed.
     *
     * @param person their id, name, address or an alias; when confirmed, the id
     * @param isMeant whether the erasure is confirmed
     * @throws IOException when the workbook cannot be read or written, or the erasure is refused
     */
    public static List<String> forget(Settings settings, String person, boolean isMeant)
            throws IOException {
        KafkaAccess kafka = KafkaSettings.access(settings);
        try (Workbook workbook = Workbooks.of(settings);
                LiveDirectory directory = new LiveDirectory(kafka)) {
            Forgetting forgetting = Forgetting.of(person, directory.follow(), workbook.edited());
            if (isMeant) {
                if (!forgetting.id().equals(person)) {
                    throw new IOException(
                            "'%s' means '%s'. This cannot be undone. Confirm with the id: ./leash forget %s --yes"
                                    .formatted(person, forgetting.id(), forgetting.id()));
                }
                forgetting.carryOut(workbook.edited(), kafka);
            }
            return forgetting.inWords();
        }
    }

    static ExportStyle style(Settings settings) {
        return new ExportStyle(
                settings.get(SheetsSettings.TIME_FORMAT),
                settings.get(TimeSettings.TZ),
                HttpSettings.publicUrl(settings));
    }
}
