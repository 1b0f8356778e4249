package dev.leash.escalation.triage;

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
import org.apache.kafka.common.serialization.Serdes.LongSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** Topology of triage: signals in; commands and outcomes out. */
public final class TriageTopology {

    /** Store with the number of incidents opened. */
    static final String COUNT = "triage-count";

    /** Store with the open incidents that claim each dedup key. */
    static final String OPEN = "triage-open";

    /** Store with the incident of each signal. */
    static final String SEEN = "triage-seen";

    /** What is kept of a subject until a timer lets go of it. */
    static final String STATES = "triage-states";

    /** Deadlines in the order in which they are due: the index of what those states say. */
    static final String DEADLINES = "triage-deadlines";

    /** The sink of commands. */
    static final String COMMANDS = "triage-commands";

    /** Sink of outcomes. */
    static final String OUTCOMES = "triage-outcomes";

    /** Sink of commands to alerts. */
    static final String ALERTS = "triage-alerts";

    /** How long a report that is sent again is recognised, and counted once. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    /** Name of the processor. */
    public static final String TRIAGE = "triage";

    private static final String SOURCE = "signals";

    private TriageTopology() {}

    /**
     * Adds triage to a topology that has a {@link DirectoryStore} too, with a topic between it and
     * the lifecycle.
     */
    public static void define(
            Topology topology, EscalationPath defaultPath, boolean drafts, LongSupplier nanoTime) {
        define(topology, defaultPath, drafts, nanoTime, COMMANDS);
        topology.addSink(
                COMMANDS,
                Topics.COMMANDS.name(),
                new StringSerde().serializer(),
                Serdes.of(Topics.COMMANDS).serializer(),
                TRIAGE);
    }

    /**
     * The same, and where its commands go.
     *
     * @param drafts whether the plan includes automatic drafts
     * @param next processor or sink of the commands, to be added behind {@value #TRIAGE}
     * @param before processors that forward signals directly, without a topic between
     */
    public static void define(
            Topology topology,
            EscalationPath defaultPath,
            boolean drafts,
            LongSupplier nanoTime,
            String next,
            String... before) {
        StringSerde keys = new StringSerde();
        topology.addSource(
                        SOURCE,
                        keys.deserializer(),
                        Serdes.of(Topics.SIGNALS).deserializer(),
                        Topics.SIGNALS.name())
                .addProcessor(
                        TRIAGE,
                        () -> new TriageProcessor(defaultPath, drafts, nanoTime, next),
                        Stream.concat(Stream.of(SOURCE), Stream.of(before)).toArray(String[]::new))
                .addSink(
                        OUTCOMES,
                        Topics.OUTCOMES.name(),
                        keys.serializer(),
                        Serdes.of(Topics.OUTCOMES).serializer(),
                        TRIAGE)
                .addSink(
                        ALERTS,
                        Topics.ALERTS.name(),
                        keys.serializer(),
                        Serdes.of(Topics.ALERTS).serializer(),
                        TRIAGE);
        addStores(topology);
    }

    private static void addStores(Topology topology) {
        StringSerde text = new StringSerde();
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(COUNT), text, new LongSerde()),
                TRIAGE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(OPEN), text, text),
                TRIAGE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(STATES),
                        text,
                        Serdes.of(InternalRecords.TRIAGE_STATE)),
                TRIAGE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(DEADLINES),
                        new BytesSerde(),
                        new ByteArraySerde()),
                TRIAGE);
        topology.addStateStore(
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(SEEN, REMEMBERED, REMEMBERED, false),
                        text,
                        text),
                TRIAGE);
    }
}
