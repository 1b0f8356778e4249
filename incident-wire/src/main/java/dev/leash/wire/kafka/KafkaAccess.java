package dev.leash.wire.kafka;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Where Kafka is, and how to get in.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param client settings for every client, for example of TLS and SASL
 * @param partitions how many partitions a topic has that scales with the number of incidents
 * @param replicas how many brokers keep each record
 * @param streamThreads how many threads each Streams application has
 */
public record KafkaAccess(
        String bootstrapServers,
        Map<String, String> client,
        int partitions,
        short replicas,
        int streamThreads) {

    /** How many partitions a topic has unless said otherwise. */
    public static final int DEFAULT_PARTITIONS = 4;

    /** One whose Streams applications have a thread each. */
    public KafkaAccess(
            String bootstrapServers, Map<String, String> client, int partitions, short replicas) {
        this(bootstrapServers, client, partitions, replicas, 1);
    }

    public KafkaAccess {
        requireNonNull(bootstrapServers, "bootstrapServers");
        client = Map.copyOf(client);
    }

    /** One broker on this machine or near it, without protection. */
    public static KafkaAccess plain(String bootstrapServers) {
        return new KafkaAccess(bootstrapServers, Map.of(), DEFAULT_PARTITIONS, (short) 1);
    }
}
