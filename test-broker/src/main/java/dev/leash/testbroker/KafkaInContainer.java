package dev.leash.testbroker;

import static java.util.stream.Collectors.toMap;

import dev.leash.broker.EmbeddedBroker;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Container of Kafka's own image, in the version of our clients and with the settings of the
 * embedded broker.
 */
final class KafkaInContainer {

    static final String IMAGE = "apache/kafka:" + AppInfoParser.getVersion();

    private KafkaInContainer() {}

    /** A container that is not started. */
    static KafkaContainer create() {
        return new KafkaContainer(IMAGE).withEnv(variables());
    }

    /** Kafka's image reads {@code a.setting} from the variable {@code KAFKA_A_SETTING}. */
    static Map<String, String> variables() {
        return EmbeddedBroker.conduct().entrySet().stream()
                .collect(toMap(setting -> variable(setting.getKey()), Map.Entry::getValue));
    }

    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
