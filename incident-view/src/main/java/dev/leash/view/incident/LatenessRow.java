package dev.leash.view.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * Lateness of deadlines in one hour.
 *
 * @param hour the hour, counted from the epoch
 * @param worst longest lateness
 * @param deadlines number of deadlines met
 */
public record LatenessRow(long hour, Duration worst, long deadlines) {

    static final int KEPT = 24;

    static LatenessRow of(Instant metAt, Instant dueAt) {
        Duration late = Duration.between(dueAt, metAt);
        return new LatenessRow(hour(metAt), late.isNegative() ? Duration.ZERO : late, 1);
    }

    static long hour(Instant at) {
        return at.getEpochSecond() / 3_600;
    }

    /** Sum with another row of the same hour. */
    LatenessRow and(LatenessRow other) {
        return new LatenessRow(
                hour,
                worst.compareTo(other.worst) >= 0 ? worst : other.worst,
                deadlines + other.deadlines);
    }
}
