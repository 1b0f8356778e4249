package dev.leash.wire.kafka;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Access to Kafka.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param client settings of every client, for example for TLS and SASL
 * @param partitions number of partitions of topics that scale with the number of incidents
 * @param replicas number of brokers that keep each record
 * @param installation address that identifies the installation in its records; null when records
 *     name only the service
 * @param streamThreads number of threads of each Streams application
 */
public record KafkaAccess(
        String bootstrapServers,
        Map<String, String> client,
        int partitions,
        short replicas,
        @Nullable URI installation,
        int streamThreads) {

    /** Default number of partitions of scaled topics. */
    public static final int DEFAULT_PARTITIONS = 4;

    /** Access for an installation without a name. */
    public KafkaAccess(
            String bootstrapServers, Map<String, String> client, int partitions, short replicas) {
        this(bootstrapServers, client, partitions, replicas, null);
    }

    /** Access whose Streams applications have one thread each. */
    public KafkaAccess(
            String bootstrapServers,
            Map<String, String> client,
            int partitions,
            short replicas,
            @Nullable URI installation) {
        this(bootstrapServers, client, partitions, replicas, installation, 1);
    }

    public KafkaAccess {
        client = Map.copyOf(client);
    }

    /** Access to one broker on this machine or nearby, without encryption or authentication. */
    public static KafkaAccess plain(String bootstrapServers) {
        return new KafkaAccess(bootstrapServers, Map.of(), DEFAULT_PARTITIONS, (short) 1);
    }
}
