package dev.leash.standalone;

import dev.leash.broker.CopiedFolderException;
import dev.leash.broker.EmbeddedBroker;
import dev.leash.broker.FolderInUseException;
import dev.leash.broker.NotAdmittedException;
import dev.leash.broker.PortTakenException;
import dev.leash.settings.DataSettings;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command {@code broker}: runs the embedded broker alone. */
@Command(
        name = "broker",
        description = "Runs the embedded Kafka broker alone.",
        mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {

    private static final List<Setting<?>> SETTINGS =
            Stream.concat(HttpSettings.all().stream(), DataSettings.all().stream()).toList();

    @Option(
            names = "--kafka-host",
            paramLabel = "HOST",
            defaultValue = EmbeddedBroker.LOOPBACK,
            description = {
                "The host name that clients connect to (${DEFAULT-VALUE}).",
                "On any address but loopback, anyone on the network can read and write everything."
            })
    private String kafkaHost;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "The port that Kafka clients connect to (${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--advertised-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description =
                    "The port given to clients, if connections are forwarded to this broker; 0 is --kafka-port.")
    private int advertisedPort;

    @Mixin private ServerOptions options;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.over(withItsPort(System.getenv()));
        List<String> problems = settings.problems(SETTINGS);
        if (!problems.isEmpty()) {
            throw new RefusedStartException(String.join("\n", problems));
        }
        int port =
                Startup.freePort(settings.get(HttpSettings.HOST), settings.get(HttpSettings.PORT));
        EmbeddedBroker broker = start(kafkaHost, kafkaPort, advertisedPort, settings);
        StopSignal.run(broker::close);
        Services services =
                observed(broker, settings.with(Map.of(HttpSettings.PORT.name(), "" + port)));
        StopSignal.run(services::close);
        System.out.printf(
                "Kafka listens on %s, /health and /prometheus on port %d%n",
                broker.bootstrapServers(), services.port());
        StopSignal.await();
        return 0;
    }

    /**
     * The environment with a default port of its own, so that other parts on the same machine can
     * use 8080.
     */
    private static Map<String, String> withItsPort(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.putIfAbsent(HttpSettings.PORT.name(), "8079");
        return settings;
    }

    private static Services observed(EmbeddedBroker broker, Settings settings) {
        BrokerHealth health = new BrokerHealth(broker);
        Services services = Services.start(EnumSet.noneOf(Part.class), settings, health);
        health.bindTo(services.context().getBean(MeterRegistry.class));
        return services;
    }

    static EmbeddedBroker start(String host, int port, int advertisedPort, Settings settings) {
        List<String> problems = settings.problems(BrokerSettings.all());
        if (!problems.isEmpty()) {
            throw new RefusedStartException(String.join("\n", problems));
        }
        try {
            return EmbeddedBroker.start(
                    host,
                    port,
                    advertisedPort,
                    DataSettings.folder(settings, "broker"),
                    BrokerSettings.listener(settings, port).orElse(null));
        } catch (PortTakenException e) {
            throw new RefusedStartException(
                    "%s: choose another with --kafka-port or KAFKA_EXTERNAL_PORT."
                            .formatted(e.getMessage()));
        } catch (NotAdmittedException e) {
            throw new RefusedStartException(
                    "Kafka started, but %s. Start again, or start without KAFKA_EXTERNAL_USERS."
                            .formatted(e.getMessage()));
        } catch (CopiedFolderException e) {
            throw new RefusedStartException(
                    "The %s: its files were copied at different moments, so Kafka cannot read them as one log. Use ./leash backup and ./leash restore; if Leash had crashed before the folder was copied, remove %s and start again."
                            .formatted(e.getMessage(), e.marker()));
        } catch (FolderInUseException e) {
            throw new RefusedStartException(
                    "The "
                            + e.getMessage()
                            + ". Stop that one, or choose another folder with --data.");
        }
    }
}
