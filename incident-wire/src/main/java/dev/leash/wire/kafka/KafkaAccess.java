package dev.leash.wire.kafka;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka is, and how to get in.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param client settings for every client, for example of TLS and SASL
 * @param partitions how many partitions a topic has that scales with the number of incidents
 * @param replicas how many brokers keep each record
 * @param installation the address by which records name the installation that wrote them; null
 *     where they name the service alone
 * @param streamThreads how many threads each Streams application has
 */
public record KafkaAccess(
        String bootstrapServers,
        Map<String, String> client,
        int partitions,
        short replicas,
        @Nullable URI installation,
        int streamThreads) {

    /** How many partitions a topic has unless said otherwise. */
    public static final int DEFAULT_PARTITIONS = 4;

    /** Access for an installation that has no name. */
    public KafkaAccess(
            String bootstrapServers, Map<String, String> client, int partitions, short replicas) {
        this(bootstrapServers, client, partitions, replicas, null);
    }

    /** Access whose Streams applications have a thread each. */
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

    /** One broker on this machine or near it, without protection. */
    public static KafkaAccess plain(String bootstrapServers) {
        return new KafkaAccess(bootstrapServers, Map.of(), DEFAULT_PARTITIONS, (short) 1);
    }
}
