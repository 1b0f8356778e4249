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
 * One processor of a topology with its sources, stores and sinks; all keys are texts.
 *
 * @param topology the topology it belongs to
 * @param processor its name
 */
public record TopologyPart(Topology topology, String processor) {

    /** Adds a source that reads a topic. */
    public static void read(Topology topology, String source, Topic<?> topic) {
        topology.addSource(
                source,
                new StringSerde().deserializer(),
                Serdes.of(topic).deserializer(),
                topic.name());
    }

    /** Adds a processor that reads existing sources. */
    public static <V> TopologyPart of(
            Topology topology,
            String processor,
            ProcessorSupplier<String, V, String, Object> supplier,
            String... sources) {
        topology.addProcessor(processor, supplier, sources);
        return new TopologyPart(topology, processor);
    }

    /** Adds a store of values of one type. */
    public <V> TopologyPart remember(String store, Serde<V> values) {
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(store), new StringSerde(), values)
                        .withCachingEnabled(),
                processor);
        return this;
    }

    /** Adds a store of deadlines, in order of due time. */
    public TopologyPart rememberDeadlines(String store) {
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(store),
                        new BytesSerde(),
                        new ByteArraySerde()),
                processor);
        return this;
    }

    /** Adds a sink that writes to a topic. */
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
