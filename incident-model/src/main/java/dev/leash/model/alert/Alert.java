package dev.leash.model.alert;

import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that one source says is broken: its state.
 *
 * @param id which alert
 * @param sequence the number of its last event
 * @param report what it said last, {@linkplain Report#brief in brief}, with the worst severity
 *     since it fired
 * @param status whether its source says that it is broken
 * @param firedAt when it fired
 * @param count how often it was reported
 * @param link where it belongs
 */
public record Alert(
        String id,
        long sequence,
        Report report,
        AlertStatus status,
        Instant firedAt,
        Count count,
        Link link) {

    /** How long an alert is kept of which nothing is heard. */
    public static final Duration KEPT_FOR = Duration.ofDays(3);

    /** How soon what was reported often is told. */
    public static final Duration TOLD_WITHIN = Duration.ofSeconds(1);

    /** How soon what was reported a little more often is told. */
    public static final Duration TOLD_AT_LEAST_EVERY = Duration.ofMinutes(5);

    /**
     * How often an alert was reported.
     *
     * @param total since it fired
     * @param told how many of them were told
     * @param lastAt when it was last reported
     * @param toldAt when its last event happened
     */
    public record Count(long total, long told, Instant lastAt, Instant toldAt) {

        /** How many were not told yet. */
        public long untold() {
            return total - told;
        }

        Count oneMore(Instant at) {
            return new Count(total + 1, told, at, toldAt);
        }

        Count allTold(Instant at) {
            return new Count(total, total, lastAt, at);
        }
    }

    /** The alert that a first report makes. */
    static Alert first(String key, AlertCommand.Fire fire, Instant at) {
        String name = key + "\n" + fire.id() + "\n" + at.toEpochMilli();
        String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new Alert(
                id,
                0,
                fire.report().brief(),
                AlertStatus.FIRING,
                at,
                new Count(1, 1, at, at),
                Link.asked(fire.id()));
    }

    /** When what is due; nothing else happens to an alert by itself. */
    public Map<AlertTimer, Instant> deadlines() {
        Map<AlertTimer, Instant> deadlines = new EnumMap<>(AlertTimer.class);
        if (count.untold() > 0) {
            boolean isDoubled = count.total() >= 2 * count.told();
            deadlines.put(
                    AlertTimer.TELL,
                    count.toldAt().plus(isDoubled ? TOLD_WITHIN : TOLD_AT_LEAST_EVERY));
        }
        Instant wholeHour = count.lastAt().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        deadlines.put(AlertTimer.FORGET, wholeHour.plus(KEPT_FOR));
        return deadlines;
    }

    /** The first of its deadlines. */
    public Instant nextDeadline() {
        return deadlines().values().stream().min(Instant::compareTo).orElseThrow();
    }

    /** How it is, for whoever reads its events. */
    public AlertSummary summary() {
        return new AlertSummary(
                report.source(),
                Optional.ofNullable(report.dedupKey()).orElse(""),
                report.title(),
                report.severity(),
                status,
                count.total(),
                link.incidentId(),
                firedAt,
                count.lastAt());
    }

    /** Whether a report is worse than whatever was said since it fired. */
    boolean isLessUrgentThan(Report other) {
        return other.severity().rank() > report.severity().rank();
    }

    Alert firingAgain(Report said, Instant at) {
        return new Alert(id, sequence, said.brief(), AlertStatus.FIRING, at, count, link);
    }

    Alert repeated(Report said, Instant at) {
        Severity worst = isLessUrgentThan(said) ? said.severity() : report.severity();
        Report brief = said.brief().with(worst);
        return new Alert(
                id, sequence, brief, AlertStatus.FIRING, firedAt, count.oneMore(at), link);
    }

    Alert resolved() {
        return new Alert(id, sequence, report, AlertStatus.RESOLVED, firedAt, count, link);
    }

    Alert with(Count newCount) {
        return new Alert(id, sequence, report, status, firedAt, newCount, link);
    }

    Alert with(Link newLink) {
        return new Alert(id, sequence, report, status, firedAt, count, newLink);
    }

    Alert next(Instant at) {
        return new Alert(id, sequence + 1, report, status, firedAt, count.allTold(at), link);
    }
}
