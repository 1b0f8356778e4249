package dev.leash.settings;

import dev.leash.wire.kafka.KafkaAccess;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where Kafka is. */
public final class KafkaSettings {

    /** Where Kafka is. */
    public static final Setting<String> BOOTSTRAP_SERVERS =
            Setting.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "Where Kafka is.",
                    "host:port, several separated by commas",
                    "127.0.0.1:9092",
                    Parsers::hostsAndPorts);

    /** How many partitions scale with incidents. */
    public static final Setting<Integer> PARTITIONS =
            Setting.wholeNumber(
                    "KAFKA_PARTITIONS",
                    "Into how many partitions the topics of incidents go when they are created.",
                    1, 256, KafkaAccess.DEFAULT_PARTITIONS);

    /** How many brokers keep each record. */
    public static final Setting<Integer> REPLICAS =
            Setting.wholeNumber(
                    "KAFKA_REPLICAS",
                    "How many brokers keep each record of the topics that are created; below 3 a broken disk loses incidents. From 2 on a second node keeps a copy of each store, so that it goes on at once.",
                    1, 9, 1);

    /** How many threads each Streams application has. */
    public static final Setting<Integer> STREAM_THREADS =
            Setting.wholeNumber(
                    "KAFKA_STREAM_THREADS",
                    "How many threads work on the incidents, on the deliveries and on the webhooks of each node; more than KAFKA_PARTITIONS are of no use.",
                    1, 32, 1);

    /**
     * The beginning of settings that go to every Kafka client: {@code
     * KAFKA_CLIENT_SECURITY_PROTOCOL=SASL_SSL}.
     */
    public static final String CLIENT_PREFIX = "KAFKA_CLIENT_";

    private KafkaSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(BOOTSTRAP_SERVERS, PARTITIONS, REPLICAS, STREAM_THREADS);
    }

    /** What the settings say. */
    public static KafkaAccess access(Settings settings) {
        Map<String, String> client = new HashMap<>();
        settings.startingWith(CLIENT_PREFIX)
                .forEach(
                        (name, value) ->
                                client.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return new KafkaAccess(
                settings.get(BOOTSTRAP_SERVERS),
                client,
                settings.get(PARTITIONS),
                settings.get(REPLICAS).shortValue(),
                HttpSettings.publicUrl(settings),
                settings.get(STREAM_THREADS));
    }
}
