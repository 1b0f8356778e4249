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
 * State of one alert: one problem of one source, under one dedup key.
 *
 * @param id unique id; an alert that was forgotten and fires again gets a new one
 * @param sequence sequence of its last event
 * @param report the latest report, {@linkplain Report#brief in brief}, with the worst severity
 *     since the alert fired
 * @param status whether the source says that the problem persists
 * @param firedAt when the alert fired
 * @param count how often the alert was reported
 * @param link the incident the alert belongs to, if any
 */
public record Alert(
        String id,
        long sequence,
        Report report,
        AlertStatus status,
        Instant firedAt,
        Count count,
        AlertLink link) {

    /** How long an alert is kept after its last report. */
    public static final Duration KEPT_FOR = Duration.ofDays(3);

    /** Longest delay of a {@code Repeated} event once the count has doubled. */
    public static final Duration TOLD_WITHIN = Duration.ofSeconds(1);

    /** Longest delay of a {@code Repeated} event while the count has not doubled. */
    public static final Duration TOLD_AT_LEAST_EVERY = Duration.ofMinutes(5);

    /**
     * How often an alert was reported.
     *
     * @param total reports since the alert fired
     * @param told how many of them an event has told of
     * @param lastAt time of the last report
     * @param toldAt time of the last event
     */
    public record Count(long total, long told, Instant lastAt, Instant toldAt) {

        /** Reports that no event has told of yet. */
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

    /** A new alert, made by its first report. */
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
                AlertLink.asked(fire.id()));
    }

    /** Armed timers of the alert, each with its due time. */
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

    /** The earliest deadline of the alert. */
    public Instant nextDeadline() {
        return deadlines().values().stream().min(Instant::compareTo).orElseThrow();
    }

    /** Public summary of the alert, carried by its events. */
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

    /** Whether a report is more severe than every report since the alert fired. */
    boolean isLessUrgentThan(Report other) {
        return other.severity().rank() > report.severity().rank();
    }

    Alert firingAgain(Report said, Instant at) {
        return new Alert(id, sequence, said.brief(), AlertStatus.FIRING, at, count, link);
    }

    Alert repeated(Report said, Instant at) {
        Severity worst = isLessUrgentThan(said) ? said.severity() : report.severity();
        Report brief = said.brief().with(worst);
        return new Alert(id, sequence, brief, AlertStatus.FIRING, firedAt, count.oneMore(at), link);
    }

    Alert resolved() {
        return new Alert(id, sequence, report, AlertStatus.RESOLVED, firedAt, count, link);
    }

    Alert with(Count newCount) {
        return new Alert(id, sequence, report, status, firedAt, newCount, link);
    }

    Alert with(AlertLink newLink) {
        return new Alert(id, sequence, report, status, firedAt, count, newLink);
    }

    Alert next(Instant at) {
        return new Alert(id, sequence + 1, report, status, firedAt, count.allTold(at), link);
    }
}
