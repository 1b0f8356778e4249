package dev.leash.standalone.simulation;

import dev.leash.escalation.EscalationTopology;
import dev.leash.escalation.alerts.AlertsTopology;
import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.escalation.lifecycle.LifecycleTopology;
import dev.leash.escalation.triage.TriageTopology;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.notification.PlannerConfig;
import dev.leash.model.notification.RateLimits;
import dev.leash.notifier.planning.DeliveryWatch;
import dev.leash.notifier.planning.PlanningTopology;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryStore;
import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes.LongSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.streams.Topology;

/**
 * One sub-topology.
 *
 * @param name its name
 * @param define adds it to a topology
 * @param inputs what it reads, besides the directory
 * @param readsDirectory whether it reads the directory
 * @param stores its stores
 * @param deadlines which of its stores are indexes of deadlines
 */
record Part(
        String name,
        Consumer<Topology> define,
        List<Topic<?>> inputs,
        boolean readsDirectory,
        List<Store> stores,
        List<String> deadlines) {

    static final String ALERT_STATES = "alerts";
    static final String ALERT_DEADLINES = "alert-deadlines";
    static final String TRIAGE_STATES = "triage-states";
    static final String TRIAGE_DEADLINES = "triage-deadlines";
    static final String INCIDENTS = "incidents";
    static final String DEADLINES = "deadlines";
    static final String DELIVERIES = "deliveries-by-person";
    static final String DELIVERY_DEADLINES = "delivery-deadlines";
    static final String QUEUES = "queues";
    static final String CONVERSATIONS = "conversations";

    private static final PlannerConfig RULES =
            new PlannerConfig(
                    PlannerConfig.RETRY,
                    new RateLimits(
                            Map.of(
                                    Channel.SMS,
                                    List.of(new RateLimits.Limit(3, Duration.ofMinutes(5))),
                                    Channel.VOICE,
                                    List.of(new RateLimits.Limit(1, Duration.ofMinutes(10))))));

    private static final EscalationPath DEFAULT_PATH =
            EscalationPath.rotating(
                    "default",
                    "default",
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    WhenNobody.RETRY);

    private static final List<Store> TRIAGE_STORES =
            List.of(
                    Store.pairs("triage-count", new LongSerde()),
                    Store.pairs("triage-open", new StringSerde()),
                    Store.pairs(TRIAGE_STATES, InternalRecords.TRIAGE_STATE),
                    Store.deadlines(TRIAGE_DEADLINES),
                    new Store.Windows("triage-seen", Duration.ofHours(24)));

    private static final List<Store> LIFECYCLE_STORES =
            List.of(
                    Store.pairs(INCIDENTS, InternalRecords.INCIDENT_STATE),
                    Store.pairs("gone-incidents", new StringSerde()),
                    Store.deadlines(DEADLINES));

    private static final List<Store> ALERT_STORES =
            List.of(
                    Store.pairs(ALERT_STATES, InternalRecords.ALERT_STATE),
                    Store.deadlines(ALERT_DEADLINES),
                    new Store.Windows("alert-reports", Duration.ofHours(24)));

    static final Part PLANNING =
            new Part(
                    "planning",
                    topology ->
                            PlanningTopology.define(
                                    topology, RULES, Duration.ZERO, DeliveryWatch.NONE, () -> 0),
                    List.of(Topics.NOTICES, Topics.RECEIPTS, Topics.ANSWERS),
                    true,
                    List.of(
                            Store.pairs(CONVERSATIONS, InternalRecords.CONVERSATION_STATE),
                            Store.pairs(DELIVERIES, InternalRecords.DELIVERY_STATE),
                            Store.pairs("traffic", InternalRecords.TRAFFIC_STATE),
                            Store.pairs(QUEUES, new StringSerde()),
                            Store.pairs("told", InternalRecords.TOLD_STATE),
                            Store.pairs("contact-methods", InternalRecords.METHODS_STATE),
                            Store.pairs("shift-watches", InternalRecords.SHIFT_WATCH_STATE),
                            Store.deadlines(DELIVERY_DEADLINES)),
                    List.of(DELIVERY_DEADLINES));

    /** Alerts, triage and lifecycle: one task where one partition holds all incidents. */
    static List<Part> escalation(int partitions) {
        if (partitions == 1) {
            return List.of(
                    new Part(
                            "escalation",
                            Part::oneTask,
                            List.of(Topics.SIGNALS, Topics.COMMANDS, Topics.ALERTS),
                            true,
                            Stream.of(LIFECYCLE_STORES, TRIAGE_STORES, ALERT_STORES)
                                    .flatMap(List::stream)
                                    .toList(),
                            List.of(DEADLINES, ALERT_DEADLINES, TRIAGE_DEADLINES)));
        }
        return List.of(
                new Part(
                        "triage",
                        topology -> {
                            TriageTopology.define(topology, DEFAULT_PATH, true, () -> 0);
                            DirectoryStore.define(topology);
                        },
                        List.of(Topics.SIGNALS),
                        true,
                        TRIAGE_STORES,
                        List.of(TRIAGE_DEADLINES)),
                new Part(
                        "lifecycle",
                        topology ->
                                LifecycleTopology.define(
                                        topology,
                                        DEFAULT_PATH,
                                        Directory.REOPEN_FOR,
                                        DeadlineWatch.NOTHING,
                                        () -> 0),
                        List.of(Topics.COMMANDS),
                        true,
                        LIFECYCLE_STORES,
                        List.of(DEADLINES)),
                new Part(
                        "alerts",
                        topology -> AlertsTopology.define(topology, () -> 0),
                        List.of(Topics.ALERTS),
                        false,
                        ALERT_STORES,
                        List.of(ALERT_DEADLINES)));
    }

    private static void oneTask(Topology topology) {
        EscalationTopology.defineOneTask(
                topology, DEFAULT_PATH, Directory.REOPEN_FOR, true, DeadlineWatch.NOTHING, () -> 0);
    }

    boolean has(String store) {
        return stores.stream().anyMatch(one -> one.name().equals(store));
    }

    Set<String> inputNames() {
        return inputs.stream().map(Topic::name).collect(Collectors.toSet());
    }

    /** How many tasks it has: one for each partition of what it reads. */
    int tasks(Log log) {
        return inputs.stream().mapToInt(log::partitionsOf).max().orElseThrow();
    }
}
