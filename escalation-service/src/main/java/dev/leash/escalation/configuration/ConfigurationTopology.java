package dev.leash.escalation.configuration;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import org.apache.kafka.common.serialization.Serdes.LongSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** Changes in; every version, what is in force, who people are, and answers, out. */
public final class ConfigurationTopology {

    /** The newest version of each thing. */
    static final String VERSIONS = "configuration-versions";

    /** Changes that wait, by their offsets, while what an older release wrote is taken over. */
    static final String WAITING = "configuration-waiting";

    /** The sink of what is in force. */
    static final String DIRECTORY = "configuration-directory";

    /** The sink of every version. */
    static final String FACTS = "configuration-facts";

    /** The sink of who people are. */
    static final String PEOPLE = "configuration-people";

    /** The sink of answers. */
    static final String OUTCOMES = "configuration-outcomes";

    private static final String SOURCE = "changes";
    private static final String CONFIGURATION = "configuration";

    private ConfigurationTopology() {}

    /** Adds the one writer to a topology that has the directory already. */
    public static void define(Topology topology) {
        StringSerde keys = new StringSerde();
        topology.addSource(
                        SOURCE,
                        keys.deserializer(),
                        Serdes.of(Topics.CHANGES).deserializer(),
                        Topics.CHANGES.name())
                .addProcessor(CONFIGURATION, ConfigurationProcessor::new, SOURCE)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(VERSIONS),
                                keys,
                                Serdes.of(InternalRecords.VERSION_STATE)),
                        CONFIGURATION)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(WAITING),
                                new LongSerde(),
                                Serdes.of(InternalRecords.CHANGE)),
                        CONFIGURATION)
                .addSink(
                        DIRECTORY,
                        Topics.DIRECTORY.name(),
                        keys.serializer(),
                        Serdes.of(Topics.DIRECTORY, InternalRecords.DIRECTORY_ENTRY).serializer(),
                        CONFIGURATION);
        addSink(topology, FACTS, Topics.CONFIGURATION);
        addSink(topology, PEOPLE, Topics.PEOPLE);
        addSink(topology, OUTCOMES, Topics.OUTCOMES);
    }

    private static <T> void addSink(Topology topology, String name, Topic<T> topic) {
        topology.addSink(
                name,
                topic.name(),
                new StringSerde().serializer(),
                Serdes.of(topic).serializer(),
                CONFIGURATION);
    }
}
