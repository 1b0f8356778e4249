package dev.leash.notifier.planning;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.Dispatch;
import dev.leash.model.notification.RetryPolicy;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.util.Locale;
import org.apache.kafka.common.serialization.Serdes.ByteArraySerde;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * Facts about incidents and receipts of attempts in; facts about deliveries, work, and commands
 * out.
 */
public final class PlanningTopology {

    /** The incidents as far as messages speak of them. */
    static final String INCIDENTS = "notified-incidents";

    /** The state of each delivery. */
    static final String DELIVERIES = "deliveries";

    /** When each delivery is looked at again. */
    static final String DEADLINES = "delivery-deadlines";

    /** The sink of facts. */
    static final String NOTIFICATIONS = "notifications";

    /** The sink of commands. */
    static final String COMMANDS = "notifier-commands";

    private static final String EVENTS = "events";
    private static final String RECEIPTS = "receipts";
    private static final String DESK = "desk";

    private PlanningTopology() {}

    /** Adds planning, and the directory it reads, to a topology. */
    public static void define(Topology topology, RetryPolicy policy) {
        DirectoryStore.define(topology);
        addSource(topology, EVENTS, Topics.EVENTS);
        addSource(topology, RECEIPTS, Topics.RECEIPTS);
        topology.addProcessor(DESK, () -> new DeskProcessor(policy), EVENTS, RECEIPTS);
        addStores(topology);
        addSink(topology, NOTIFICATIONS, Topics.NOTIFICATIONS);
        addSink(topology, COMMANDS, Topics.COMMANDS);
        for (Channel channel : Channel.values()) {
            Topic<Dispatch> topic = Topics.dispatches(channel);
            addSink(topology, sinkOf(channel), topic);
        }
    }

    /** The sink of a channel's work. */
    static String sinkOf(Channel channel) {
        return "dispatches-" + channel.name().toLowerCase(Locale.ROOT);
    }

    private static void addStores(Topology topology) {
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(INCIDENTS),
                        new StringSerde(),
                        Serdes.of(InternalRecords.INCIDENT_STATE)),
                DESK);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DELIVERIES),
                        new StringSerde(),
                        Serdes.of(InternalRecords.DELIVERY_STATE)),
                DESK);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DEADLINES),
                        new BytesSerde(),
                        new ByteArraySerde()),
                DESK);
    }

    private static <T> void addSource(Topology topology, String name, Topic<T> topic) {
        topology.addSource(
                name,
                new StringSerde().deserializer(),
                Serdes.of(topic).deserializer(),
                topic.name());
    }

    private static <T> void addSink(Topology topology, String name, Topic<T> topic) {
        topology.addSink(
                name,
                topic.name(),
                new StringSerde().serializer(),
                Serdes.of(topic).serializer(),
                DESK);
    }
}
