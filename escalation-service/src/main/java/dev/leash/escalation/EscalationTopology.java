package dev.leash.escalation;

import dev.leash.escalation.alerts.AlertsTopology;
import dev.leash.escalation.lifecycle.DeadlineWatch;
import dev.leash.escalation.lifecycle.LifecycleTopology;
import dev.leash.escalation.triage.TriageTopology;
import dev.leash.model.escalation.EscalationPath;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.Topology;

/**
 * Alerts, triage and lifecycle: reports, signals and commands in; facts, notices and answers out.
 * Where one partition holds all incidents, they are one task, and a report is an incident that
 * somebody is told of within one transaction. With more, topics are between them, for the incident
 * may be another task's.
 */
public final class EscalationTopology {

    /** Triage is one total order: see the catalogue. */
    private static final int SIGNAL_PARTITIONS = 1;

    private EscalationTopology() {}

    /**
     * Adds them to a topology.
     *
     * @param partitions how many partitions the topics of incidents have
     * @param defaultPath the path of what is routed nowhere else
     * @param reopenFor for how long what is over can be reopened, and is in the store
     * @param watch who is told how deadlines are met
     * @param nanoTime measures how long a look at the deadlines has taken, in nanoseconds
     */
    public static void define(
            Topology topology,
            int partitions,
            EscalationPath defaultPath,
            Duration reopenFor,
            DeadlineWatch watch,
            LongSupplier nanoTime) {
        if (partitions == 1) {
            AlertsTopology.define(topology, nanoTime, TriageTopology.TRIAGE);
            TriageTopology.define(
                    topology,
                    SIGNAL_PARTITIONS,
                    defaultPath,
                    nanoTime,
                    LifecycleTopology.LIFECYCLE,
                    AlertsTopology.ALERT_RULES);
            LifecycleTopology.define(
                    topology, defaultPath, reopenFor, watch, nanoTime, TriageTopology.TRIAGE);
        } else {
            TriageTopology.define(topology, SIGNAL_PARTITIONS, defaultPath, nanoTime);
            LifecycleTopology.define(topology, defaultPath, reopenFor, watch, nanoTime);
            AlertsTopology.define(topology, nanoTime);
        }
    }
}
