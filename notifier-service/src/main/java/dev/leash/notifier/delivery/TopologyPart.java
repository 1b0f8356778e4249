package dev.leash.notifier.delivery;

import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * One processor of a topology with what it reads, remembers and writes; everything is keyed by text.
 *
 * @param topology what it is part of
 * @param processor its name
 */
public record TopologyPart(Topology topology, String processor) {

    /** Reads a topic. */
    public static void read(Topology topology, String source, Topic<?> topic) {
        topology.addSource(
                source,
                new StringSerde().deserializer(),
                Serdes.of(topic).deserializer(),
                topic.name());
    }

    /** Adds a processor that reads sources that are there. */
    public static <V> TopologyPart of(
            Topology topology,
            String processor,
            ProcessorSupplier<String, V, String, Object> supplier,
            String... sources) {
        topology.addProcessor(processor, supplier, sources);
        return new TopologyPart(topology, processor);
    }

    /** Remembers values of one kind; what changes often in one transaction is written once. */
    public <V> TopologyPart remember(String store, Serde<V> values) {
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(store), new StringSerde(), values)
                        .withCachingEnabled(),
                processor);
        return this;
    }

    /** Remembers deadlines, in the order in which they are due. */
    public TopologyPart rememberDeadlines(String store) {
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(store),
                        new BytesSerde(),
                        new ByteArraySerde()),
                processor);
        return this;
    }

    /** Writes to a topic. */
    public TopologyPart write(String sink, Topic<?> topic) {
        topology.addSink(
                sink,
                topic.name(),
                new StringSerde().serializer(),
                Serdes.of(topic).serializer(),
                processor);
        return this;
    }
}
