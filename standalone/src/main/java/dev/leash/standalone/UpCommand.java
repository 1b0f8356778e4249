package dev.leash.standalone;

import dev.leash.broker.EmbeddedBroker;
import dev.leash.notifier.channel.Channels;
import dev.leash.settings.HttpSettings;
import dev.leash.settings.KafkaSettings;
import dev.leash.settings.Settings;
import dev.leash.wire.topic.Provisioning;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Command {@code up}: runs all of Leash in one process, with an embedded broker. */
@Command(
        name = "up",
        description =
                "Runs all of Leash in one process, with a Kafka broker of its own, on loopback.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "The port that Kafka clients connect to (${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--exit-when-ready",
            hidden = true,
            description = "Exits as soon as everything runs.")
    private boolean exitWhenReady;

    @Mixin private ServerOptions options;

    @Override
    public Integer call() throws InterruptedException {
        EnumSet<Part> parts = EnumSet.allOf(Part.class);
        Settings settings = Startup.prepare(options.over(inOneProcess(System.getenv())), parts);
        EmbeddedBroker broker =
                BrokerCommand.start(EmbeddedBroker.LOOPBACK, kafkaPort, 0, settings);
        StopSignal.run(broker::close);
        Settings inForce =
                settings.with(
                        Map.of(KafkaSettings.BOOTSTRAP_SERVERS.name(), broker.bootstrapServers()));
        inForce.differing(Part.settingsOf(parts)).forEach(line -> LOG.info("{}", line));
        new Provisioning(KafkaSettings.access(inForce)).ensure();
        Services services = Services.start(parts, inForce);
        StopSignal.run(services::close);
        Readiness.await(services.context(), InstantSource.system(), READY_WITHIN);
        Channels channels = services.context().getBean(Channels.class);
        System.out.println(ReadyNotice.of(inForce, channels, services.port(), broker.port()));
        if (!exitWhenReady) {
            StopSignal.await();
        }
        return 0;
    }

    /**
     * The environment with one partition by default: more than there are processes would only cost
     * more.
     */
    private static Map<String, String> inOneProcess(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.putIfAbsent(KafkaSettings.PARTITIONS.name(), "1");
        return settings;
    }

    static String url(Settings settings, int port) {
        return settings.find(HttpSettings.PUBLIC_URL)
                .map(Object::toString)
                .orElse("http://localhost:" + port);
    }
}
