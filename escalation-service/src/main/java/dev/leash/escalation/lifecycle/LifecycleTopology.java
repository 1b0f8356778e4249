package dev.leash.escalation.lifecycle;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** Commands in; facts, answers, and word to triage, out. */
public final class LifecycleTopology {

    /** The state of each incident. */
    static final String INCIDENTS = "incidents";

    /** The highest number of those that were over for so long that they left. */
    static final String GONE = "gone-incidents";

    /**
     * Deadlines in the order in which they are due: the index of what each incident's state says.
     */
    static final String DEADLINES = "deadlines";

    /** The sink of facts. */
    static final String EVENTS = "lifecycle-events";

    /** The sink of what concerns people. */
    static final String NOTICES = "lifecycle-notices";

    /** The sink of answers. */
    static final String OUTCOMES = "lifecycle-outcomes";

    /** The sink of word to triage. */
    static final String SIGNALS = "lifecycle-signals";

    /** The sink of word to alerts. */
    static final String ALERTS = "lifecycle-alerts";

    /** The sink of what triage handed over directly and could not be carried out. */
    static final String COMMANDS = "lifecycle-commands";

    /** The processor. */
    public static final String LIFECYCLE = "lifecycle";

    private static final String SOURCE = "commands";

    private LifecycleTopology() {}

    /**
     * Adds the lifecycle and the directory it reads to a topology.
     *
     * @param defaultPath the path of what is routed nowhere else
     * @param reopenFor for how long what is over can be reopened, and is in the store
     * @param watch who is told how deadlines are met
     * @param nanoTime measures how long a look at the deadlines has taken, in nanoseconds
     * @param before the processors that hand commands over without a topic between
     */
    public static void define(
            Topology topology,
            EscalationPath defaultPath,
            Duration reopenFor,
            DeadlineWatch watch,
            LongSupplier nanoTime,
            String... before) {
        StringSerde keys = new StringSerde();
        DirectoryStore.define(topology);
        topology.addSource(
                        AutoOffsetReset.earliest(),
                        SOURCE,
                        new BeforeSignals(),
                        keys.deserializer(),
                        Serdes.of(Topics.COMMANDS).deserializer(),
                        Topics.COMMANDS.name())
                .addProcessor(
                        LIFECYCLE,
                        () -> new LifecycleProcessor(defaultPath, reopenFor, watch, nanoTime),
                        Stream.concat(Stream.of(SOURCE), Stream.of(before)).toArray(String[]::new));
        addStores(topology);
        addSinks(topology, keys);
    }

    private static void addStores(Topology topology) {
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(INCIDENTS),
                        new StringSerde(),
                        Serdes.of(InternalRecords.INCIDENT_STATE)),
                LIFECYCLE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(GONE), new StringSerde(), new StringSerde()),
                LIFECYCLE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DEADLINES),
                        new BytesSerde(),
                        new ByteArraySerde()),
                LIFECYCLE);
    }

    private static void addSinks(Topology topology, StringSerde keys) {
        topology.addSink(
                COMMANDS,
                Topics.COMMANDS.name(),
                keys.serializer(),
                Serdes.of(Topics.COMMANDS).serializer(),
                LIFECYCLE);
        topology.addSink(
                EVENTS,
                Topics.EVENTS.name(),
                keys.serializer(),
                Serdes.of(Topics.EVENTS).serializer(),
                LIFECYCLE);
        topology.addSink(
                NOTICES,
                Topics.NOTICES.name(),
                keys.serializer(),
                Serdes.of(Topics.NOTICES).serializer(),
                LIFECYCLE);
        topology.addSink(
                OUTCOMES,
                Topics.OUTCOMES.name(),
                keys.serializer(),
                Serdes.of(Topics.OUTCOMES).serializer(),
                LIFECYCLE);
        topology.addSink(
                SIGNALS,
                Topics.SIGNALS.name(),
                keys.serializer(),
                Serdes.of(Topics.SIGNALS).serializer(),
                LIFECYCLE);
        topology.addSink(
                ALERTS,
                Topics.ALERTS.name(),
                keys.serializer(),
                Serdes.of(Topics.ALERTS).serializer(),
                LIFECYCLE);
    }
}
