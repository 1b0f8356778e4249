package dev.leash.model.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Position on a path once a deadline has passed. The next level's time counts from the deadline,
 * not from when it was processed; levels that were missed meanwhile collapse into the last one due.
 *
 * @param place position of the level to page now
 * @param escalateAt when the following level is due; always later than now
 * @param collapsedRungs how many levels were skipped because their whole time had passed
 */
public record PathCatchUp(PathPosition place, Instant escalateAt, long collapsedRungs) {

    /**
     * The level to page at {@code now}, when {@code first} was due at {@code dueAt}. A path that
     * ended during an outage still pages its last level, with that level's whole time counted from
     * now.
     */
    public static PathCatchUp of(
            EscalationPath path, PathPosition first, Instant dueAt, Instant now) {
        long wholeRounds = Math.min(missedRounds(path, dueAt, now), roundsLeft(path, first));
        PathPosition place = new PathPosition(first.round() + wholeRounds, first.rung());
        Instant due = dueAt.plus(path.roundLength().multipliedBy(wholeRounds));
        long collapsed = wholeRounds * path.rungs().size();
        while (!path.deadlineFrom(due, place).isAfter(now)) {
            Optional<PathPosition> next = path.after(place);
            if (next.isEmpty()) {
                return new PathCatchUp(place, path.deadlineFrom(now, place), collapsed);
            }
            due = path.deadlineFrom(due, place);
            place = next.get();
            collapsed++;
        }
        return new PathCatchUp(place, path.deadlineFrom(due, place), collapsed);
    }

    private static long missedRounds(EscalationPath path, Instant dueAt, Instant now) {
        return Math.max(0, Duration.between(dueAt, now).dividedBy(path.roundLength()));
    }

    private static long roundsLeft(EscalationPath path, PathPosition place) {
        return path.rounds() == 0 ? Long.MAX_VALUE : Math.max(0, path.rounds() - place.round());
    }
}
