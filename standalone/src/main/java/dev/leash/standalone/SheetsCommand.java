package dev.leash.standalone;

import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.sheets.SheetsTools;
import dev.leash.sheets.export.Rebuilding.Rebuilt;
import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Command {@code sheets}: runs the workbook's part alone, or performs one action on the workbook
 * and ends.
 */
@Command(
        name = "sheets",
        description =
                "Runs this part alone; KAFKA_BOOTSTRAP_SERVERS has to name the Kafka brokers.",
        mixinStandardHelpOptions = true)
final class SheetsCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Mixin private ServerOptions options;

    @ArgGroup private @Nullable Once once;

    /** Actions that are performed once; at most one of them. */
    static final class Once {
        @Option(
                names = "--rebuild",
                description = {
                    "Writes incidents and timeline again from the beginning of the log, prints how many",
                    "rows differed before and after, and exits, with status 1 if any differ after."
                })
        boolean rebuild;

        @Option(
                names = "--dry-run",
                description = {
                    "Shows what would change if the workbook were read now: contacts, shifts and open",
                    "incidents. Changes nothing. To try an edit, make it in a copy of the workbook and",
                    "name the copy by GOOGLE_SPREADSHEET_ID or WORKBOOK_DIR."
                })
        boolean dryRun;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.over(System.getenv());
        if (once == null) {
            return PartCommand.run(Part.SHEETS, settings);
        }
        List<String> problems = settings.problems(Part.settingsOf(EnumSet.of(Part.SHEETS)));
        if (!problems.isEmpty()) {
            throw new RefusedStartException(String.join("\n", problems));
        }
        try {
            return once.rebuild ? rebuild(settings) : preview(settings);
        } catch (IOException e) {
            throw new RefusedStartException("The workbook cannot be used: " + e.getMessage());
        } catch (KafkaException e) {
            throw new RefusedStartException(
                    "The log at %s cannot be read: %s. Check KAFKA_BOOTSTRAP_SERVERS."
                            .formatted(
                                    settings.get(KafkaSettings.BOOTSTRAP_SERVERS), e.getMessage()));
        }
    }

    private static int rebuild(Settings settings) throws IOException, InterruptedException {
        List<Rebuilt> rebuilt = SheetsTools.rebuild(settings);
        for (Rebuilt sheet : rebuilt) {
            System.out.printf(
                    "%s: %,d rows, %,d differences before, %,d differences now%n",
                    sheet.sheet(), sheet.rows(), sheet.before(), sheet.after());
        }
        return rebuilt.stream().allMatch(sheet -> sheet.after() == 0) ? 0 : DIFFERENT;
    }

    private static int preview(Settings settings) throws IOException {
        SheetsTools.preview(settings, InstantSource.system().instant())
                .forEach(System.out::println);
        return 0;
    }
}
