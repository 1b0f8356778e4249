package dev.leash.standalone;

import dev.leash.settings.Settings;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Command that runs one part alone against an existing Kafka. */
@Command(
        description =
                "Runs this part alone; KAFKA_BOOTSTRAP_SERVERS has to name the Kafka brokers.",
        mixinStandardHelpOptions = true)
final class PartCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(PartCommand.class);

    private final Part part;

    @Mixin private ServerOptions options;

    PartCommand(Part part) {
        this.part = part;
    }

    @Override
    public Integer call() throws InterruptedException {
        return run(part, options.over(System.getenv()));
    }

    /** Runs a part until the process is asked to end. */
    static int run(Part part, Settings wanted) throws InterruptedException {
        EnumSet<Part> parts = EnumSet.of(part);
        Settings settings = Startup.prepare(wanted, parts);
        settings.differing(Part.settingsOf(parts)).forEach(line -> LOG.info("{}", line));
        Services services = Services.start(parts, settings);
        StopSignal.run(services::close);
        System.out.printf("%s listens on port %d%n", part.word(), services.port());
        StopSignal.await();
        return 0;
    }
}
