package dev.leash.standalone;

import dev.leash.broker.EmbeddedBroker;
import dev.leash.broker.FolderInUseException;
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
        description = "Runs the embedded Kafka broker alone.",
        mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {

    @Option(
            names = "--kafka-host",
            paramLabel = "HOST",
            defaultValue = EmbeddedBroker.LOOPBACK,
            description = {
                "The name by which clients find it (${DEFAULT-VALUE}).",
                "Anything but loopback lets everybody on the network read and write everything."
            })
    private String kafkaHost;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Where Kafka clients connect (${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--advertised-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description =
                    "Where clients are told to connect, when something forwards to this broker; 0 is --kafka-port.")
    private int advertisedPort;

    @Mixin private ServerOptions options;

    @SuppressWarnings("NullAway.Init")
    BrokerCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.over(System.getenv());
        EmbeddedBroker broker = start(kafkaHost, kafkaPort, advertisedPort, settings);
        StopSignal.run(broker::close);
        System.out.printf("Kafka listens on %s%n", broker.bootstrapServers());
        StopSignal.await();
        return 0;
    }

    static EmbeddedBroker start(String host, int port, int advertisedPort, Settings settings) {
        try {
            return EmbeddedBroker.start(
                    host, port, advertisedPort, DataSettings.folder(settings, "broker"));
        } catch (PortTakenException e) {
            throw new RefusedStartException(
                    "Port " + port + " is taken. Choose another with --kafka-port.");
        } catch (FolderInUseException e) {
            throw new RefusedStartException(
                    "The "
                            + e.getMessage()
                            + ". Stop that one, or choose another folder with --data.");
        }
    }
}
