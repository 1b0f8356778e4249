package dev.leash.model.alert;

import dev.leash.model.incident.Report;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
 * @param turns how often it fired, and what was told of that
 * @param membership where it belongs
 */
public record Alert(
        String id,
        long sequence,
        Report report,
        AlertStatus status,
        Instant firedAt,
        Count count,
        Turns turns,
        Membership membership) {

    /**
     * How long an alert is kept of which nothing is heard, once it is over or belongs to no
     * incident.
     */
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

        static Count first(Instant at) {
            return new Count(1, 1, at, at);
        }

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

        Count notAfter(Instant now) {
            return new Count(total, told, earlier(lastAt, now), earlier(toldAt, now));
        }
    }

    /** The alert that a first report makes, before anything is told of it. */
    static Alert first(String key, AlertCommand.Fire fire, Instant at) {
        String name = key + "\n" + fire.id() + "\n" + at.toEpochMilli();
        String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new Alert(
                id,
                0,
                fire.report().brief(),
                AlertStatus.FIRING,
                at,
                Count.first(at),
                Turns.first(at),
                Membership.NONE);
    }

    /** Whether it belongs to an incident whose number triage has yet to say. */
    boolean isUnnamed() {
        return membership.isUnnamed();
    }

    /** The first of its deadlines; empty where nothing happens by itself. */
    public Optional<Instant> nextDeadline() {
        return AlertDeadlines.of(this).values().stream().min(Instant::compareTo);
    }

    /** Summary of the alert, for readers of its events. */
    public AlertSummary summary() {
        return new AlertSummary(
                report.source(),
                Optional.ofNullable(report.dedupKey()).orElse(""),
                report.title(),
                report.severity(),
                status,
                count.total(),
                membership.incidentId(),
                firedAt,
                count.lastAt(),
                report.sourceId());
    }

    /** The same, as if nothing had happened later than now: somebody has set the clock back. */
    Alert notAfter(Instant now) {
        return new Alert(
                id,
                sequence,
                report,
                status,
                earlier(firedAt, now),
                count.notAfter(now),
                turns.notAfter(now),
                membership.notAfter(now));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
