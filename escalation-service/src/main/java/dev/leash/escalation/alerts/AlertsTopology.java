package dev.leash.escalation.alerts;

import dev.leash.escalation.triage.TriageTopology;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** Topology of alerts: commands in; alert events, signals and outcomes out. */
public final class AlertsTopology {

    /** Store with the state of each alert. */
    static final String ALERTS = "alerts";

    /** Store with the deadlines in order of due time: an index of the alerts' states. */
    static final String DEADLINES = "alert-deadlines";

    /** Store with the reports whose senders chose the id, and the incident each belongs to. */
    static final String SEEN = "alert-reports";

    /** Sink of alert events. */
    static final String EVENTS = "alert-events";

    /** Sink of signals. */
    static final String SIGNALS = "alert-signals";

    /** Sink of outcomes. */
    static final String OUTCOMES = "alert-outcomes";

    /** The processor. */
    public static final String ALERT_RULES = "alert-rules";

    private static final String SOURCE = "alert-commands";

    private AlertsTopology() {}

    /**
     * Adds alerts to a topology, with a topic between them and triage.
     *
     * @param nanoTime clock that measures one check of the deadlines, in nanoseconds
     */
    public static void define(Topology topology, LongSupplier nanoTime) {
        define(topology, nanoTime, SIGNALS);
        addSink(topology, SIGNALS, Topics.SIGNALS);
    }

    /**
     * Adds alerts to a topology.
     *
     * @param nanoTime clock that measures one check of the deadlines, in nanoseconds
     * @param next processor or sink of the signals, to be added behind {@value #ALERT_RULES}
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
                                Stores.persistentWindowStore(
                                        SEEN,
                                        TriageTopology.REMEMBERED,
                                        TriageTopology.REMEMBERED,
                                        false),
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
