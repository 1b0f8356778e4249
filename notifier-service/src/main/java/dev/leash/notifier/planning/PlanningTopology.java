package dev.leash.notifier.planning;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.PlannerConfig;
import dev.leash.notifier.delivery.TopologyPart;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;

/**
 * Topology of planning. Reads recipient updates, receipts of attempts, and answers; writes events
 * of deliveries, dispatches, and commands. Input is keyed by person, so that all messages of a
 * person are planned in one place.
 */
public final class PlanningTopology {

    // Stores.
    static final String CONVERSATIONS = "conversations";
    static final String DELIVERIES = "deliveries-by-person";
    static final String TRAFFIC = "traffic";
    static final String QUEUES = "queues";
    static final String DEADLINES = "delivery-deadlines";
    static final String TOLD = "told";
    static final String METHODS = "contact-methods";
    static final String SHIFT_WATCHES = "shift-watches";

    // Sinks.
    static final String OCCASIONS = "occasions";
    static final String CHANGES = "verified-methods";
    static final String NOTIFICATIONS = "notifications";
    static final String COMMANDS = "notifier-commands";
    static final String OUTCOMES = "notifier-outcomes";

    private static final String NOTICES = "notices";
    private static final String RECEIPTS = "receipts";
    private static final String ANSWERS = "answers";
    private static final String OCCASIONS_IN = "occasions-in";
    private static final String DESK = "planner";

    private PlanningTopology() {}

    /**
     * Adds planning, and the directory it reads, to a topology.
     *
     * @param reminderLead how long before a shift people are reminded; zero for no reminder
     * @param watch listens to events of deliveries
     * @param nanoTime measures how long meeting deadlines has taken, in nanoseconds
     */
    public static void define(
            Topology topology,
            PlannerConfig rules,
            Duration reminderLead,
            DeliveryWatch watch,
            LongSupplier nanoTime) {
        DirectoryStore.define(topology);
        OpenIncidentStore.define(topology);
        TopologyPart.read(topology, NOTICES, Topics.NOTICES);
        TopologyPart.read(topology, RECEIPTS, Topics.RECEIPTS);
        TopologyPart.read(topology, ANSWERS, Topics.ANSWERS);
        TopologyPart.read(topology, OCCASIONS_IN, Topics.OCCASIONS);
        TopologyPart planning =
                TopologyPart.of(
                                topology,
                                DESK,
                                () -> new PlanningProcessor(rules, reminderLead, watch, nanoTime),
                                NOTICES,
                                RECEIPTS,
                                ANSWERS,
                                OCCASIONS_IN)
                        .remember(CONVERSATIONS, Serdes.of(InternalRecords.CONVERSATION_STATE))
                        .remember(DELIVERIES, Serdes.of(InternalRecords.DELIVERY_STATE))
                        .remember(TRAFFIC, Serdes.of(InternalRecords.TRAFFIC_STATE))
                        .remember(QUEUES, new StringSerde())
                        .remember(TOLD, Serdes.of(InternalRecords.TOLD_STATE))
                        .remember(METHODS, Serdes.of(InternalRecords.METHODS_STATE))
                        .remember(SHIFT_WATCHES, Serdes.of(InternalRecords.SHIFT_WATCH_STATE))
                        .rememberDeadlines(DEADLINES)
                        .write(NOTIFICATIONS, Topics.NOTIFICATIONS)
                        .write(COMMANDS, Topics.COMMANDS)
                        .write(OUTCOMES, Topics.OUTCOMES)
                        .write(OCCASIONS, Topics.OCCASIONS)
                        .write(CHANGES, Topics.CHANGES);
        for (Channel channel : Channel.ALL) {
            var _ = planning.write(sinkOf(channel), Topics.dispatches(channel));
        }
    }

    static String sinkOf(Channel channel) {
        return "dispatches-" + channel.name().toLowerCase(Locale.ROOT);
    }
}
