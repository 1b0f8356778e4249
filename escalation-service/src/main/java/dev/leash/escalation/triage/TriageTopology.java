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

/** Signals in; commands, and answers for whoever waits, out. */
public final class TriageTopology {

    /** How many incidents were opened. */
    static final String COUNT = "triage-count";

    /** Which open incidents claim a dedup key. */
    static final String OPEN = "triage-open";

    /** Which incident a signal came to. */
    static final String SEEN = "triage-seen";

    /** What is kept of a subject until a timer lets go of it. */
    static final String STATES = "triage-states";

    /** Deadlines in the order in which they are due: the index of what those states say. */
    static final String DEADLINES = "triage-deadlines";

    /** The sink of commands. */
    static final String COMMANDS = "triage-commands";

    /** The sink of answers. */
    static final String OUTCOMES = "triage-outcomes";

    /** The sink of word to alerts. */
    static final String ALERTS = "triage-alerts";

    /** For how long a signal that is sent again comes to the same incident. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    /** The processor. */
    public static final String TRIAGE = "triage";

    private static final String SOURCE = "signals";

    private TriageTopology() {}

    /**
     * Adds triage to a topology that has a {@link DirectoryStore} too, with a topic between it and
     * the lifecycle.
     *
     * @param defaultPath the path of what is routed nowhere else
     * @param nanoTime measures how long a look at the deadlines has taken, in nanoseconds
     */
    public static void define(
            Topology topology, EscalationPath defaultPath, LongSupplier nanoTime) {
        define(topology, defaultPath, nanoTime, COMMANDS);
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
     * @param next the processor or sink that gets its commands, to be added behind {@value #TRIAGE}
     * @param before the processors that hand signals over without a topic between
     */
    public static void define(
            Topology topology,
            EscalationPath defaultPath,
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
                        () -> new TriageProcessor(defaultPath, nanoTime, next),
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
