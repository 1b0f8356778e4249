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

/** Forgets a person. */
@Command(
        name = "forget",
        description = {
            "Removes who a person is: their contact and its row in the workbook, what they have shown",
            "and said of themselves, and their entry in incident.people. What happened stays, under",
            "their id. Says what it does, and does it only with --yes. Leash has to run."
        },
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {

    private static final int NOT_DONE = 1;

    @Mixin private ServerOptions options;

    @Parameters(
            paramLabel = "PERSON",
            description = {
                "Their id, name, address or an alias; with --yes, or of who is no contact any more,",
                "the id. Without --yes it is said who is meant."
            })
    private String person;

    @Option(names = "--yes", description = "Does it. It cannot be undone.")
    private boolean isMeant;

    @Override
    public Integer call() {
        Settings settings = options.over(System.getenv());
        try {
            List<String> lines = SheetsTools.forget(settings, person, isMeant);
            lines.forEach(System.out::println);
            System.out.println(isMeant ? "Done." : "Nothing was done. Say --yes to do it.");
            return isMeant ? 0 : NOT_DONE;
        } catch (IOException e) {
            throw new RefusedStartException("Nobody was forgotten: " + e.getMessage());
        } catch (KafkaException e) {
            throw new RefusedStartException(
                    "Kafka at %s: %s. Start Leash, or say where Kafka is by KAFKA_BOOTSTRAP_SERVERS."
                            .formatted(
                                    settings.get(KafkaSettings.BOOTSTRAP_SERVERS), e.getMessage()));
        }
    }
}
