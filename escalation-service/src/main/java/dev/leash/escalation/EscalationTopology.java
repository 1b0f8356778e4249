package dev.leash.escalation;

import dev.leash.escalation.alerts.AlertsTopology;
import dev.leash.escalation.configuration.ConfigurationTopology;
import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.escalation.lifecycle.LifecycleTopology;
import dev.leash.escalation.triage.TriageTopology;
import dev.leash.model.escalation.EscalationPath;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.Topology;

/**
 * Topology of alerts, triage and lifecycle: reports, signals and commands in; events, recipient
 * updates and outcomes out. When one partition holds all incidents, the three form one task, and a
 * report becomes an incident and its updates within one transaction. With more partitions, topics
 * connect them, because the incident may belong to another task.
 */
public final class EscalationTopology {

    private EscalationTopology() {}

    /**
     * Adds the three to a topology.
     *
     * @param partitions number of partitions of the incident topics
     * @param defaultPath the default escalation path
     * @param reopenFor how long a resolved incident can be reopened, and stays in the store
     * @param drafts whether the plan includes automatic drafts
     * @param watch listener for metrics and health
     * @param nanoTime clock that measures one check of the deadlines, in nanoseconds
     */
    public static void define(
            Topology topology,
            int partitions,
            EscalationPath defaultPath,
            Duration reopenFor,
            boolean drafts,
            DeadlineWatch watch,
            LongSupplier nanoTime) {
        if (partitions == 1) {
            defineOneTask(topology, defaultPath, reopenFor, drafts, watch, nanoTime);
            ConfigurationTopology.define(topology);
        } else {
            TriageTopology.define(topology, defaultPath, drafts, nanoTime);
            LifecycleTopology.define(topology, defaultPath, reopenFor, watch, nanoTime);
            ConfigurationTopology.define(topology);
            AlertsTopology.define(topology, nanoTime);
        }
    }

    /** Adds alerts, triage and lifecycle as one task, with no topic between them. */
    public static void defineOneTask(
            Topology topology,
            EscalationPath defaultPath,
            Duration reopenFor,
            boolean drafts,
            DeadlineWatch watch,
            LongSupplier nanoTime) {
        AlertsTopology.define(topology, nanoTime, TriageTopology.TRIAGE);
        TriageTopology.define(
                topology,
                defaultPath,
                drafts,
                nanoTime,
                LifecycleTopology.LIFECYCLE,
                AlertsTopology.ALERT_RULES);
        LifecycleTopology.define(
                topology, defaultPath, reopenFor, watch, nanoTime, TriageTopology.TRIAGE);
    }
}
