package dev.leash.model.escalation;

import dev.leash.model.kind.Configured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is paged, in which order and after how long. An incident keeps the version it was opened
 * with.
 *
 * @param id id that reports are routed by
 * @param version number of the version, from 1
 * @param rungs the levels, from 1 to {@value #MAX_RUNGS}
 * @param rounds how often the levels are gone through; 0 is without end
 * @param ackTimeoutMillis milliseconds after which the owner of an acknowledged incident is paged
 *     again; 0 is never
 * @param whenNobody what happens when nobody can be found
 */
public record EscalationPath(
        String id,
        long version,
        List<EscalationLevel> rungs,
        int rounds,
        long ackTimeoutMillis,
        WhenNobody whenNobody)
        implements Configured {

    /** Id of the path for reports that are routed to no other. */
    public static final String DEFAULT_ID = "default";

    /** Maximum number of levels of a path. */
    public static final int MAX_RUNGS = 50;

    /** What happens when nobody on the path can be found. */
    public enum WhenNobody {
        /** The incident stays PENDING and the search is repeated. */
        RETRY,
        /** The incident goes to ERROR and waits for a person. */
        FAIL,
        /** Value that only a newer version knows. The search is repeated. */
        UNKNOWN
    }

    public EscalationPath {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty() || rungs.size() > MAX_RUNGS) {
            throw new IllegalArgumentException(
                    "path '%s' has %d levels; from 1 to %d are allowed"
                            .formatted(id, rungs.size(), MAX_RUNGS));
        }
        if (version < 1 || rounds < 0 || ackTimeoutMillis < 0) {
            throw new IllegalArgumentException(
                    "path '%s': version %d counts from 1, rounds %d and ackTimeoutMillis %d from 0"
                            .formatted(id, version, rounds, ackTimeoutMillis));
        }
    }

    /**
     * A path that pages the people of a schedule one after another, without end: the default where
     * no path is configured.
     */
    public static EscalationPath rotating(
            String id,
            String scheduleId,
            Duration escalateAfter,
            Duration ackTimeout,
            WhenNobody whenNobody) {
        EscalationLevel rung =
                new EscalationLevel(
                        List.of(new Target.NextOnCall(scheduleId)), escalateAfter.toMillis());
        return new EscalationPath(id, 1, List.of(rung), 0, ackTimeout.toMillis(), whenNobody);
    }

    /** The level at a position. */
    public EscalationLevel rungAt(PathPosition place) {
        return rungs.get(place.rung() - 1);
    }

    /** The position after this one; empty at the end of the last round. */
    public Optional<PathPosition> after(PathPosition place) {
        if (place.rung() < rungs.size()) {
            return Optional.of(new PathPosition(place.round(), place.rung() + 1));
        }
        boolean lastRound = rounds > 0 && place.round() >= rounds;
        return lastRound ? Optional.empty() : Optional.of(new PathPosition(place.round() + 1, 1));
    }

    /** The position after this one; begins another round even at the end of the last one. */
    public PathPosition afterOrAround(PathPosition place) {
        return after(place).orElseGet(() -> new PathPosition(place.round() + 1, 1));
    }

    /** Escalation deadline of the level at a position, paged at an instant. */
    public Instant deadlineFrom(Instant pagedAt, PathPosition place) {
        return pagedAt.plusMillis(rungAt(place).escalateAfterMillis());
    }

    /** Duration of one round. */
    public Duration roundLength() {
        return Duration.ofMillis(
                rungs.stream().mapToLong(EscalationLevel::escalateAfterMillis).sum());
    }
}
