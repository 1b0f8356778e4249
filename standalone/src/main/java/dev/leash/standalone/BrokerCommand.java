package dev.leash.standalone;

import dev.leash.broker.EmbeddedBroker;
import dev.leash.broker.PortTakenException;
import dev.leash.settings.DataSettings;
import dev.leash.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the embedded broker alone. */
@Command(
        name = "broker",
        description = "Runs the embedded Kafka broker alone, on loopback.",
        mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "9092", description = "Where Kafka clients connect (${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Mixin private ServerOptions options;

    @SuppressWarnings("NullAway.Init")
    BrokerCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.over(System.getenv());
        EmbeddedBroker broker = start(kafkaPort, settings);
        StopSignal.run(broker::close);
        System.out.printf("Kafka listens on %s%n", broker.bootstrapServers());
        StopSignal.await();
        return 0;
    }

    static EmbeddedBroker start(int port, Settings settings) {
        try {
            return EmbeddedBroker.start(port, DataSettings.folder(settings, "broker"));
        } catch (PortTakenException e) {
            throw new RefusedStartException(
                    "Port " + port + " is taken. Choose another with --kafka-port.");
        }
    }
}
