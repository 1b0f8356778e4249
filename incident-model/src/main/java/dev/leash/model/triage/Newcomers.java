package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.triage.AlertRouter.Routed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules of reports that no open incident has: routes and silences decide, and the group of a route
 * may have an incident that is open.
 *
 * @param memory what triage remembers
 * @param directory what is configured
 * @param now the time
 */
record Newcomers(TriageState memory, Directory directory, Instant now) {

    /**
     * A report that no open incident has.
     *
     * @param signalId the signal that brought it
     * @param requestId who waits for the answer; null when nobody does
     * @param bouncedFrom the incident that could not take it; null when none was asked
     * @param explanation why it is new although its id was known; null as a rule
     */
    record Newcomer(
            Report report,
            String signalId,
            @Nullable String requestId,
            @Nullable String bouncedFrom,
            @Nullable String explanation) {}

    TriageDecision place(Newcomer newcomer) {
        Routed routed = AlertRouter.route(newcomer.report(), directory, now);
        if (routed.suppression() != null) {
            String key = requireNonNull(DedupKey.of(newcomer.report()), "key");
            return TriageDecision.of(
                    new TriageOutcome.Suppressed(key, routed.suppression(), routed.decision()));
        }
        AlertRoute route = routed.route();
        return route == null || route.grouping() == null || routed.decision() == null
                ? TriageDecision.of(open(newcomer, routed))
                : placeInGroup(newcomer, routed, route, routed.decision());
    }

    private TriageDecision placeInGroup(
            Newcomer newcomer, Routed routed, AlertRoute route, RoutingDecision decision) {
        String values = values(route, newcomer.report());
        AlertGroup before =
                memory.state(AlertGroup.subject(route.id(), values)).orElse(null)
                                instanceof AlertGroup group
                        ? group
                        : null;
        if (before != null
                && before.isOpen(now)
                && !before.incidentId().equals(newcomer.bouncedFrom())) {
            return new TriageDecision(
                    join(newcomer, before.incidentId(), decision),
                    before,
                    before.oneMore(requireNonNull(route.grouping()), now));
        }
        AlertGroup after =
                new AlertGroup(
                        route.id(),
                        values,
                        Triage.nextNumber(memory),
                        now.plus(requireNonNull(route.grouping()).window()));
        return new TriageDecision(open(newcomer, routed), before, after);
    }

    private static TriageOutcome join(
            Newcomer newcomer, String incidentId, RoutingDecision decision) {
        return new TriageOutcome.Attach(
                incidentId,
                new IncidentCommand.Attach(
                        newcomer.report(),
                        newcomer.signalId(),
                        newcomer.requestId(),
                        AttachReason.GROUPED),
                new TriageOutcome.Joining(DedupKey.of(newcomer.report()), decision));
    }

    private TriageOutcome open(Newcomer newcomer, Routed routed) {
        return new TriageOutcome.Open(
                Triage.nextNumber(memory),
                DedupKey.of(newcomer.report()),
                new IncidentCommand.Open(
                        newcomer.report(),
                        newcomer.signalId(),
                        routed.pathId(),
                        routed.decision()),
                newcomer.explanation());
    }

    /** A digest of the values: a group is recognised however long they are. */
    private static String values(AlertRoute route, Report report) {
        AlertScope scope = new AlertScope(report);
        StringBuilder all = new StringBuilder();
        for (String key : requireNonNull(route.grouping()).keys()) {
            String value = AlertRouter.value(key, scope);
            all.append(value.length()).append(':').append(value);
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
