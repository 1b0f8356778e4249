package dev.leash.model.triage;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.AutoDraft;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.metric.Metric;
import dev.leash.model.metric.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules of metrics: what happens when one turns unhealthy. An open incident on its service is told;
 * else an incident is drafted, at once or after the dwell if the metric is still unhealthy then, and
 * at most once an hour for each metric.
 */
final class MetricRules {

    /** How long no other incident is drafted for a metric. */
    static final Duration COOLDOWN = Duration.ofHours(1);

    /** The shortest time between two messages of one metric to open incidents. */
    static final Duration NOTES_APART = Duration.ofMinutes(1);

    /** Source of reports about metrics. */
    static final String SOURCE = "metrics";

    private MetricRules() {}

    static TriageDecision sampled(
            TriageState memory, Signal.Sampled sample, Directory directory, Instant now) {
        Optional<Metric> configured = directory.metric(sample.metric());
        if (configured.isEmpty()) {
            return TriageDecision.of(
                    new TriageOutcome.Nothing(
                            new Outcome.Refused(
                                    OutcomeCode.UNKNOWN_METRIC,
                                    "There is no metric '%s'. Create it first."
                                            .formatted(sample.metric()))));
        }
        Metric metric = configured.get();
        MetricWatch before = watch(memory, sample.metric());
        MetricWatch known =
                before == null ? MetricWatch.begin(metric.id(), now) : before.sampled(now);
        boolean unhealthy = sample.isUnhealthy(metric);
        if (unhealthy == known.unhealthy()) {
            return kept(before, known.measured(sample.value()));
        }
        return unhealthy
                ? flipped(memory, metric, before, known, sample.value(), directory, now)
                : kept(before, known.healthy(now));
    }

    private static TriageDecision flipped(
            TriageState memory,
            Metric metric,
            @Nullable MetricWatch before,
            MetricWatch known,
            @Nullable Double value,
            Directory directory,
            Instant now) {
        return switch (policy(metric, directory)) {
            case DISABLED, UNKNOWN -> kept(before, known.unhealthy(value, now, null));
            case IMMEDIATE ->
                    act(memory, metric, before, known.unhealthy(value, now, null), directory, now);
            case DWELL ->
                    kept(
                            before,
                            known.unhealthy(value, now, now.plusSeconds(metric.dwellSeconds())));
        };
    }

    /** The dwell is over: only the status at this moment counts. */
    static TriageDecision recheck(
            TriageState memory, MetricWatch watch, Directory directory, Instant now) {
        Optional<Metric> metric =
                directory
                        .metric(watch.metric())
                        .filter(it -> policy(it, directory) == Metric.Policy.DWELL);
        return metric.isPresent() && watch.unhealthy()
                ? act(memory, metric.get(), watch, watch.rechecked(), directory, now)
                : none(
                        watch,
                        watch.rechecked(),
                        OutcomeCode.NO_DRAFT_WANTED,
                        "No draft is to be created for metric %s.".formatted(watch.metric()));
    }

    /** A draft was dismissed: the next hour begins. */
    static TriageDecision dismissed(
            TriageState memory, Signal.DraftDismissed dismissed, Instant now) {
        MetricWatch before = watch(memory, dismissed.metric());
        MetricWatch known =
                before == null ? MetricWatch.begin(dismissed.metric(), now) : before.sampled(now);
        MetricWatch after =
                known.recheckAt() == null
                        ? known.drafted(now)
                        : known.drafted(now).unhealthy(known.value(), known.since(), known.recheckAt());
        return kept(before, after);
    }

    private static TriageDecision act(
            TriageState memory,
            Metric metric,
            @Nullable MetricWatch before,
            MetricWatch watch,
            Directory directory,
            Instant now) {
        Optional<String> open = ServiceClaims.open(memory, metric.service(), directory);
        if (open.isPresent()) {
            return note(metric, before, watch, open.get(), now);
        }
        if (MetricWatch.isWithin(watch.draftedAt(), COOLDOWN, now)) {
            return none(
                    before,
                    watch,
                    OutcomeCode.DRAFTED_LATELY,
                    "An incident was drafted for metric %s within the last hour."
                            .formatted(metric.id()));
        }
        return new TriageDecision(
                draft(memory, metric, watch, directory, now), before, watch.drafted(now));
    }

    private static TriageDecision note(
            Metric metric,
            @Nullable MetricWatch before,
            MetricWatch watch,
            String incidentId,
            Instant now) {
        if (MetricWatch.isWithin(watch.notedAt(), NOTES_APART, now)) {
            return none(
                    before,
                    watch,
                    OutcomeCode.DRAFTED_LATELY,
                    "Incident %s was told of metric %s within the last minute."
                            .formatted(incidentId, metric.id()));
        }
        return new TriageDecision(
                new TriageOutcome.Note(
                        incidentId,
                        name(metric, watch) + "-note",
                        SOURCE,
                        "Metric %s is now unhealthy (auto-detected).".formatted(metric.name())),
                before,
                watch.noted(now));
    }

    private static TriageOutcome draft(
            TriageState memory,
            Metric metric,
            MetricWatch watch,
            Directory directory,
            Instant now) {
        List<String> services = affected(metric, directory);
        AutoDraft draft =
                new AutoDraft(
                        metric.id(),
                        metric.name(),
                        services,
                        watch.value(),
                        metric.threshold(),
                        watch.since(),
                        now.plus(AutoDraft.EXPIRES_AFTER));
        Report report =
                new Report(
                        "Investigating elevated errors on " + metric.name(),
                        message(metric, watch),
                        metric.draftSeverity(),
                        Map.of("metric", metric.id(), "service", metric.service()),
                        List.of(),
                        null,
                        SOURCE);
        return new TriageOutcome.Draft(
                Triage.nextNumber(memory),
                services.stream().map(ServiceClaims::key).toList(),
                new IncidentCommand.Draft(
                        report, name(metric, watch), EscalationPath.DEFAULT_ID, draft));
    }

    /** The service it is bound to, and every service with an objective about it. */
    private static List<String> affected(Metric metric, Directory directory) {
        return Stream.concat(
                        Stream.of(metric.service()),
                        directory.services().stream()
                                .filter(service -> service.dependsOn(metric.id()))
                                .map(Service::id))
                .distinct()
                .limit(AutoDraft.MAX_SERVICES)
                .toList();
    }

    private static String message(Metric metric, MetricWatch watch) {
        String threshold =
                switch (metric.comparison()) {
                    case ABOVE -> "above its threshold of ";
                    case BELOW -> "below its threshold of ";
                    case UNKNOWN -> "beyond its threshold of ";
                };
        String value =
                watch.value() == null
                        ? "was reported unhealthy; its threshold is "
                        : "is " + Metric.inWords(watch.value()) + ", " + threshold;
        return "%s %s%s, since %s."
                .formatted(
                        metric.name(),
                        value,
                        Metric.inWords(metric.threshold()),
                        watch.since());
    }

    private static String name(Metric metric, MetricWatch watch) {
        return "metric-" + metric.id() + "-" + watch.since().toEpochMilli();
    }

    private static Metric.Policy policy(Metric metric, Directory directory) {
        return directory.allowsDrafts() ? metric.policy() : Metric.Policy.DISABLED;
    }

    private static @Nullable MetricWatch watch(TriageState memory, String metric) {
        return memory.state(MetricWatch.subject(metric)).orElse(null)
                        instanceof MetricWatch watch
                ? watch
                : null;
    }

    private static TriageDecision kept(@Nullable MetricWatch before, MetricWatch after) {
        TriageOutcome accepted = new TriageOutcome.Nothing(new Outcome.Accepted());
        return after.equals(before)
                ? TriageDecision.of(accepted)
                : new TriageDecision(accepted, before, after);
    }

    private static TriageDecision none(
            @Nullable MetricWatch before, MetricWatch after, OutcomeCode code, String why) {
        return new TriageDecision(TriageOutcome.Nothing.alreadyDone(code, why), before, after);
    }
}
