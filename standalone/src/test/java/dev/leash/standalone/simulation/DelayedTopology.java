package dev.leash.standalone.simulation;

import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Topology whose records for itself take the way round through the log, as they do in real life: a
 * driver would read them at once, before whatever else there is to read, and before they are
 * committed.
 */
final class DelayedTopology extends Topology {

    private static final String LATER = "later-";

    private final Set<String> ownInputs;

    /**
     * A topology without anything in it.
     *
     * @param ownInputs the topics it reads
     */
    DelayedTopology(TopologyConfig config, Set<String> ownInputs) {
        super(config);
        this.ownInputs = ownInputs;
    }

    /** The topic that is meant by what was written to one. */
    static String meant(String topic) {
        return topic.startsWith(LATER) ? topic.substring(LATER.length()) : topic;
    }

    @Override
    public synchronized <K, V> Topology addSink(
            String name,
            String topic,
            Serializer<K> keys,
            Serializer<V> values,
            String... parents) {
        return super.addSink(name, later(topic), keys, values, parents);
    }

    @Override
    public synchronized <K, V> Topology addSink(
            String name,
            String topic,
            Serializer<K> keys,
            Serializer<V> values,
            StreamPartitioner<? super K, ? super V> partitioner,
            String... parents) {
        return super.addSink(name, later(topic), keys, values, partitioner, parents);
    }

    private String later(String topic) {
        return ownInputs.contains(topic) ? LATER + topic : topic;
    }
}
