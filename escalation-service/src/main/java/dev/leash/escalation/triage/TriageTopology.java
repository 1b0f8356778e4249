package dev.leash.escalation.triage;

import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes.LongSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** Signals in; commands, and answers for whoever waits, out. */
public final class TriageTopology {

    /** How many incidents were opened, by partition. */
    static final String COUNT = "triage-count";

    /** Which open incidents claim a dedup key. */
    static final String OPEN = "triage-open";

    /** Which incident a signal came to. */
    static final String SEEN = "triage-seen";

    /** The sink of commands. */
    static final String COMMANDS = "triage-commands";

    /** The sink of answers. */
    static final String OUTCOMES = "triage-outcomes";

    /** The sink of word to alerts. */
    static final String ALERTS = "triage-alerts";

    /** For how long a report that is sent again comes to the same incident, and counts once. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    /** The processor. */
    public static final String TRIAGE = "triage";

    private static final String SOURCE = "signals";

    private TriageTopology() {}

    /**
     * Adds triage to a topology, with a topic between it and the lifecycle.
     *
     * @param partitions how many partitions signals have
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
     * @param partitions how many partitions signals have
     * @param next the processor or sink that gets its commands, to be added behind {@value #TRIAGE}
     * @param before the processors that hand signals over without a topic between
     */
    public static void define(
            Topology topology, int partitions, String next, String... before) {
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
