package dev.leash.settings;

import dev.leash.wire.kafka.KafkaAccess;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings of the access to Kafka. */
public final class KafkaSettings {

    /** Addresses of Kafka brokers. */
    public static final Setting<String> BOOTSTRAP_SERVERS =
            Setting.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "Addresses of the Kafka brokers.",
                    "host:port, several separated by commas",
                    "127.0.0.1:9092",
                    Parsers::hostsAndPorts);

    /** Number of partitions of topics that scale with incidents. */
    public static final Setting<Integer> PARTITIONS =
            Setting.wholeNumber(
                    "KAFKA_PARTITIONS",
                    "How many partitions the topics of incidents get when they are created.",
                    1,
                    256,
                    KafkaAccess.DEFAULT_PARTITIONS);

    /** Number of brokers that keep each record. */
    public static final Setting<Integer> REPLICAS =
            Setting.wholeNumber(
                    "KAFKA_REPLICAS",
                    "Replication factor of the topics that are created; below 3, a broken disk can lose incidents. From 2, a second node keeps a copy of each store, so that it can take over at once.",
                    1,
                    9,
                    1);

    /** Number of threads of each Streams application. */
    public static final Setting<Integer> STREAM_THREADS =
            Setting.wholeNumber(
                    "KAFKA_STREAM_THREADS",
                    "How many threads work on the incidents, on the deliveries and on the webhooks of each node; more than KAFKA_PARTITIONS have no effect.",
                    1,
                    32,
                    1);

    /**
     * Prefix of settings for every Kafka client: {@code KAFKA_CLIENT_SECURITY_PROTOCOL=SASL_SSL}.
     */
    public static final String CLIENT_PREFIX = "KAFKA_CLIENT_";

    private KafkaSettings() {}

    /** All settings of this class. */
    public static List<Setting<?>> all() {
        return List.of(BOOTSTRAP_SERVERS, PARTITIONS, REPLICAS, STREAM_THREADS);
    }

    /** Access to Kafka by the settings. */
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
