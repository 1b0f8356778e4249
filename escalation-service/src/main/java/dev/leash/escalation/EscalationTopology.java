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
 * Alerts, triage, lifecycle and configuration: reports, signals, commands and changes in; facts,
 * notices and answers out. Where one partition holds all incidents, alerts, triage and lifecycle are
 * one task, and a report is an incident that somebody is told of within one transaction. With more,
 * topics are between them, for the incident may be another task's.
 */
public final class EscalationTopology {

    private EscalationTopology() {}

    /**
     * Adds all of them to a topology. With more than one partition, what is new comes last: a task is
     * named after its place here, and two neighbouring versions share the work.
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
            defineOneTask(topology, defaultPath, reopenFor, watch, nanoTime);
            ConfigurationTopology.define(topology);
        } else {
            TriageTopology.define(topology, defaultPath, nanoTime);
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
            DeadlineWatch watch,
            LongSupplier nanoTime) {
        AlertsTopology.define(topology, nanoTime, TriageTopology.TRIAGE);
        TriageTopology.define(
                topology,
                defaultPath,
                nanoTime,
                LifecycleTopology.LIFECYCLE,
                AlertsTopology.ALERT_RULES);
        LifecycleTopology.define(
                topology, defaultPath, reopenFor, watch, nanoTime, TriageTopology.TRIAGE);
    }
}
