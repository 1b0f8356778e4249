package dev.leash.escalation.triage;

import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.stream.Stream;
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

    /** Sink of commands. */
    static final String COMMANDS = "triage-commands";

    /** Sink of outcomes. */
    static final String OUTCOMES = "triage-outcomes";

    /** Sink of commands to alerts. */
    static final String ALERTS = "triage-alerts";

    /** How long a signal that is sent again is recognised. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    /** Name of the processor. */
    public static final String TRIAGE = "triage";

    private static final String SOURCE = "signals";

    private TriageTopology() {}

    /**
     * Adds triage to a topology, with a topic between it and the lifecycle.
     *
     * @param partitions number of partitions of signals
     */
    public static void define(Topology topology, int partitions) {
        define(topology, partitions, COMMANDS);
        topology.addSink(
                COMMANDS,
                Topics.COMMANDS.name(),
                new StringSerde().serializer(),
                Serdes.of(Topics.COMMANDS).serializer(),
                TRIAGE);
    }

    /**
     * Adds triage to a topology.
     *
     * @param partitions number of partitions of signals
     * @param next processor or sink of the commands, to be added behind {@value #TRIAGE}
     * @param before processors that forward signals directly, without a topic between
     */
    public static void define(Topology topology, int partitions, String next, String... before) {
        StringSerde keys = new StringSerde();
        topology.addSource(
                        SOURCE,
                        keys.deserializer(),
                        Serdes.of(Topics.SIGNALS).deserializer(),
                        Topics.SIGNALS.name())
                .addProcessor(
                        TRIAGE,
                        () -> new TriageProcessor(partitions, next),
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
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(SEEN, REMEMBERED, REMEMBERED, false),
                        text,
                        text),
                TRIAGE);
    }
}
