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
 * @param id the name it is routed by
 * @param version counts the edits, from 1
 * @param rungs the steps, from 1 to {@value #MAX_RUNGS}
 * @param rounds how often the steps are gone through; 0 is for ever
 * @param ackTimeoutMillis after how many milliseconds of silence an acknowledged incident pages
 *     again; 0 is never
 * @param whenNobody what happens when not one person can be found
 */
public record EscalationPath(
        String id,
        long version,
        List<Rung> rungs,
        int rounds,
        long ackTimeoutMillis,
        WhenNobody whenNobody)
        implements Configured {

    /** The id of the path of what is routed nowhere else. */
    public static final String DEFAULT_ID = "default";

    /** The most rungs of a path. */
    public static final int MAX_RUNGS = 50;

    /** What happens when not one person of the path can be found. */
    public enum WhenNobody {
        /** The incident stays PENDING and is searched for again. */
        RETRY,
        /** The incident goes to ERROR and waits for a person. */
        FAIL,
        /** What only a newer version knows. Searching goes on. */
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

    /** The behaviour without a path of one's own: the schedule's list rotates for ever. */
    public static EscalationPath rotating(
            String id,
            String scheduleId,
            Duration escalateAfter,
            Duration ackTimeout,
            WhenNobody whenNobody) {
        Rung rung = new Rung(List.of(new Target.NextOnCall(scheduleId)), escalateAfter.toMillis());
        return new EscalationPath(id, 1, List.of(rung), 0, ackTimeout.toMillis(), whenNobody);
    }

    /** The rung at a place. */
    public Rung rungAt(Place place) {
        return rungs.get(place.rung() - 1);
    }

    /** The place after this one; empty at the end of the last round. */
    public Optional<Place> after(Place place) {
        if (place.rung() < rungs.size()) {
            return Optional.of(new Place(place.round(), place.rung() + 1));
        }
        boolean lastRound = rounds > 0 && place.round() >= rounds;
        return lastRound ? Optional.empty() : Optional.of(new Place(place.round() + 1, 1));
    }

    /** The place after this one, going round again even at the end of the last round. */
    public Place afterOrAround(Place place) {
        return after(place).orElseGet(() -> new Place(place.round() + 1, 1));
    }

    /** When the people paged at a place and an instant have had their time. */
    public Instant deadlineFrom(Instant pagedAt, Place place) {
        return pagedAt.plusMillis(rungAt(place).escalateAfterMillis());
    }

    /** How long one round takes. */
    public Duration roundLength() {
        return Duration.ofMillis(rungs.stream().mapToLong(Rung::escalateAfterMillis).sum());
    }
}
