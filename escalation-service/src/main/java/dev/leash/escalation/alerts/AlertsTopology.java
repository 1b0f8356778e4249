package dev.leash.escalation.alerts;

import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** What sources say in; facts about alerts, signals, and answers, out. */
public final class AlertsTopology {

    /** The state of each alert. In a flood it is written once per commit, and not for each report. */
    static final String ALERTS = "alerts";

    /** Deadlines in the order in which they are due: the index of what each alert's state says. */
    static final String DEADLINES = "alert-deadlines";

    /** Reports whose senders named them, and what they came to. */
    static final String SEEN = "alert-reports";

    /** The sink of facts. */
    static final String EVENTS = "alert-events";

    /** The sink of what triage is told. */
    static final String SIGNALS = "alert-signals";

    /** The sink of answers. */
    static final String OUTCOMES = "alert-outcomes";

    /** For how long a report that is sent again is not counted again. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    /** The processor. */
    public static final String ALERT_RULES = "alert-rules";

    private static final String SOURCE = "alert-commands";

    private AlertsTopology() {}

    /**
     * Adds alerts to a topology, with a topic between them and triage.
     *
     * @param nanoTime measures how long a look at the deadlines has taken, in nanoseconds
     */
    public static void define(Topology topology, LongSupplier nanoTime) {
        define(topology, nanoTime, SIGNALS);
        addSink(topology, SIGNALS, Topics.SIGNALS);
    }

    /**
     * Adds alerts to a topology.
     *
     * @param nanoTime measures how long a look at the deadlines has taken, in nanoseconds
     * @param next the processor or sink that gets signals, to be added behind {@value #ALERT_RULES}
     */
    public static void define(Topology topology, LongSupplier nanoTime, String next) {
        topology.addSource(
                        SOURCE,
                        new StringSerde().deserializer(),
                        Serdes.of(Topics.ALERTS).deserializer(),
                        Topics.ALERTS.name())
                .addProcessor(ALERT_RULES, () -> new AlertProcessor(nanoTime, next), SOURCE);
        addStores(topology);
        addSink(topology, EVENTS, Topics.ALERT_EVENTS);
        addSink(topology, OUTCOMES, Topics.OUTCOMES);
    }

    private static void addStores(Topology topology) {
        StringSerde text = new StringSerde();
        topology.addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(ALERTS),
                                        text,
                                        Serdes.of(InternalRecords.ALERT_STATE))
                                .withCachingEnabled(),
                        ALERT_RULES)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(DEADLINES),
                                new BytesSerde(),
                                new ByteArraySerde()),
                        ALERT_RULES)
                .addStateStore(
                        Stores.windowStoreBuilder(
                                Stores.persistentWindowStore(SEEN, REMEMBERED, REMEMBERED, false),
                                text,
                                text),
                        ALERT_RULES);
    }

    private static <T> void addSink(Topology topology, String name, Topic<T> topic) {
        topology.addSink(
                name,
                topic.name(),
                new StringSerde().serializer(),
                Serdes.of(topic).serializer(),
                ALERT_RULES);
    }
}
