package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Status of a metric, and what was done about it lately.
 *
 * @param metric id of the metric
 * @param unhealthy whether it is unhealthy
 * @param value its last value, as far as it matters; null when only its status was reported
 * @param since when it turned healthy or unhealthy
 * @param recheckAt when a draft is created if it is still unhealthy; null when none is
 * @param draftedAt when an incident was last drafted for it, or such a draft was dismissed; null
 *     when that was long ago
 * @param notedAt when an open incident was last told that it is unhealthy; null when that was long
 *     ago
 * @param keptUntil when it is forgotten unless there are samples
 */
public record MetricWatch(
        String metric,
        boolean unhealthy,
        @Nullable Double value,
        Instant since,
        @Nullable Instant recheckAt,
        @Nullable Instant draftedAt,
        @Nullable Instant notedAt,
        Instant keptUntil)
        implements TriageSubject {

    /** How long a metric without samples is remembered. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);

    /** Samples prolong that at most this often, so that most of them change nothing. */
    private static final Duration PROLONGED_EVERY = Duration.ofDays(1);

    public MetricWatch {
        requireNonNull(metric, "metric");
        requireNonNull(since, "since");
        requireNonNull(keptUntil, "keptUntil");
    }

    static String subject(String metric) {
        return "metric/" + metric;
    }

    /** A metric that was never unhealthy. */
    static MetricWatch begin(String metric, Instant now) {
        return new MetricWatch(
                metric, false, null, now, null, null, null, now.plus(KEPT_FOR));
    }

    @Override
    public String subject() {
        return subject(metric);
    }

    @Override
    public Map<TriageTimer, Instant> deadlines() {
        Map<TriageTimer, Instant> deadlines = new EnumMap<>(TriageTimer.class);
        deadlines.put(TriageTimer.METRIC_FORGET, keptUntil);
        if (recheckAt != null) {
            deadlines.put(TriageTimer.METRIC_RECHECK, recheckAt);
        }
        return Map.copyOf(deadlines);
    }

    MetricWatch healthy(Instant now) {
        return new MetricWatch(metric, false, null, now, null, draftedAt, notedAt, keptUntil);
    }

    MetricWatch unhealthy(@Nullable Double newValue, Instant now, @Nullable Instant recheck) {
        return new MetricWatch(
                metric, true, newValue, now, recheck, draftedAt, notedAt, keptUntil);
    }

    /** The same with another value while a draft is pending, which tells of it. */
    MetricWatch measured(@Nullable Double newValue) {
        return recheckAt == null || newValue == null
                ? this
                : new MetricWatch(
                        metric, unhealthy, newValue, since, recheckAt, draftedAt, notedAt,
                        keptUntil);
    }

    MetricWatch rechecked() {
        return new MetricWatch(
                metric, unhealthy, value, since, null, draftedAt, notedAt, keptUntil);
    }

    MetricWatch drafted(Instant now) {
        return new MetricWatch(metric, unhealthy, value, since, null, now, notedAt, keptUntil);
    }

    MetricWatch noted(Instant now) {
        return new MetricWatch(metric, unhealthy, value, since, null, draftedAt, now, keptUntil);
    }

    /** The same, remembered for longer after a sample. */
    MetricWatch sampled(Instant now) {
        Instant until = now.plus(KEPT_FOR);
        return keptUntil.isAfter(until.minus(PROLONGED_EVERY)) && !keptUntil.isAfter(until)
                ? this
                : new MetricWatch(
                        metric, unhealthy, value, since, recheckAt, draftedAt, notedAt, until);
    }

    /** Whether a moment is less than a duration ago; what is later than now does not count. */
    static boolean isWithin(@Nullable Instant moment, Duration before, Instant now) {
        return moment != null && !moment.isAfter(now) && moment.plus(before).isAfter(now);
    }
}
