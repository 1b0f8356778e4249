package dev.leash.escalation.configuration;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import org.apache.kafka.common.serialization.Serdes.LongSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * Topology of the configuration: changes in; versions, what is in force, people and outcomes out.
 */
public final class ConfigurationTopology {

    /** Store with the newest version of each thing. */
    static final String VERSIONS = "configuration-versions";

    /** Store with changes, by offset, that wait while records of older releases are adopted. */
    static final String WAITING = "configuration-waiting";

    /** Sink of what is in force. */
    static final String DIRECTORY = "configuration-directory";

    /** Sink of configuration events. */
    static final String FACTS = "configuration-facts";

    /** Sink of people. */
    static final String PEOPLE = "configuration-people";

    /** Sink of outcomes. */
    static final String OUTCOMES = "configuration-outcomes";

    private static final String SOURCE = "changes";
    private static final String CONFIGURATION = "configuration";

    private ConfigurationTopology() {}

    /** Adds the one writer to a topology that already has the directory. */
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
