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
            Setting.of(
                    "KAFKA_PARTITIONS",
                    "Into how many partitions the topics of incidents go when they are created.",
                    "a whole number from 1 to 256",
                    Integer.toString(KafkaAccess.DEFAULT_PARTITIONS),
                    Parsers.wholeNumber(1, 256));

    /** How many brokers keep each record. */
    public static final Setting<Integer> REPLICAS =
            Setting.of(
                    "KAFKA_REPLICAS",
                    "How many brokers keep each record of the topics that are created; below 3 a broken disk loses incidents.",
                    "a whole number from 1 to 9",
                    "1",
                    Parsers.wholeNumber(1, 9));

    /**
     * The beginning of settings that go to every Kafka client: {@code
     * KAFKA_CLIENT_SECURITY_PROTOCOL=SASL_SSL}.
     */
    public static final String CLIENT_PREFIX = "KAFKA_CLIENT_";

    private KafkaSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(BOOTSTRAP_SERVERS, PARTITIONS, REPLICAS);
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
                HttpSettings.publicUrl(settings));
    }
}
