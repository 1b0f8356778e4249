package dev.leash.standalone;

import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.sheets.SheetsTools;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Command {@code forget}: removes a person's data. */
@Command(
        name = "forget",
        description = {
            "Erases the personal data of a person: their contact and its row in the workbook, verified",
            "contact methods and choices, and their entry in incident.people. Incidents stay, under",
            "their id. Shows what it would do, and does it only with --yes. Leash has to run."
        },
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {

    private static final int NOT_DONE = 1;

    @Mixin private ServerOptions options;

    @Parameters(
            paramLabel = "PERSON",
            description = {
                "Their id, name, address or an alias. With --yes, or for a former contact, it has to be",
                "the id; without --yes the id is shown."
            })
    private String person;

    @Option(names = "--yes", description = "Carries it out. This cannot be undone.")
    private boolean isMeant;

    @Override
    public Integer call() {
        Settings settings = options.over(System.getenv());
        try {
            List<String> lines = SheetsTools.forget(settings, person, isMeant);
            lines.forEach(System.out::println);
            System.out.println(isMeant ? "Done." : "Nothing was changed. Add --yes to do it.");
            return isMeant ? 0 : NOT_DONE;
        } catch (IOException e) {
            throw new RefusedStartException("Nobody was forgotten: " + e.getMessage());
        } catch (KafkaException e) {
            throw new RefusedStartException(
                    "Kafka at %s: %s. Start Leash, or set KAFKA_BOOTSTRAP_SERVERS."
                            .formatted(
                                    settings.get(KafkaSettings.BOOTSTRAP_SERVERS), e.getMessage()));
        }
    }
}
