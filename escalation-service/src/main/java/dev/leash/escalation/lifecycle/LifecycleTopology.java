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

/**
 * Topology of the lifecycle: commands in; incident events, recipient updates, outcomes and signals
 * out.
 */
public final class LifecycleTopology {

    /** Store with the state of each incident. */
    static final String INCIDENTS = "incidents";

    /** Store with the highest number of the incidents that have left the store. */
    static final String GONE = "gone-incidents";

    /** Store with the deadlines in order of due time: an index of the incidents' states. */
    static final String DEADLINES = "deadlines";

    /** Sink of incident events. */
    static final String EVENTS = "lifecycle-events";

    /** Sink of recipient updates. */
    static final String NOTICES = "lifecycle-notices";

    /** Sink of outcomes. */
    static final String OUTCOMES = "lifecycle-outcomes";

    /** Sink of signals to triage. */
    static final String SIGNALS = "lifecycle-signals";

    /** Sink of commands to alerts. */
    static final String ALERTS = "lifecycle-alerts";

    /** Sink of commands that triage forwarded directly and that could not be carried out. */
    static final String COMMANDS = "lifecycle-commands";

    /** Name of the processor. */
    public static final String LIFECYCLE = "lifecycle";

    private static final String SOURCE = "commands";

    private LifecycleTopology() {}

    /**
     * Adds the lifecycle and the directory it reads to a topology.
     *
     * @param defaultPath the default escalation path
     * @param reopenFor how long a resolved incident can be reopened, and stays in the store
     * @param watch listener for metrics and health
     * @param nanoTime clock that measures one check of the deadlines, in nanoseconds
     * @param before processors that forward commands directly, without a topic between
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
                                Serdes.of(InternalRecords.INCIDENT_STATE))
                        .withCachingEnabled(),
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
