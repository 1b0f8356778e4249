package dev.leash.model.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a path stands once a deadline has passed. The next rung counts from the deadline, not from
 * when it fired; rungs that were missed meanwhile collapse into the last one due.
 *
 * @param place the rung to page now
 * @param escalateAt when the one after is due; always later than now
 * @param collapsedRungs how many rungs were passed over because their time had come and gone
 */
public record CatchUp(Place place, Instant escalateAt, long collapsedRungs) {

    /**
     * The rung to page at {@code now}, when {@code first} was due at {@code dueAt}. A path that
     * ended while nobody looked still pages its last rung, with its whole time counted from now.
     */
    public static CatchUp of(EscalationPath path, Place first, Instant dueAt, Instant now) {
        long wholeRounds = Math.min(missedRounds(path, dueAt, now), roundsLeft(path, first));
        Place place = new Place(first.round() + wholeRounds, first.rung());
        Instant due = dueAt.plus(path.roundLength().multipliedBy(wholeRounds));
        long collapsed = wholeRounds * path.rungs().size();
        while (!path.deadlineFrom(due, place).isAfter(now)) {
            Optional<Place> next = path.after(place);
            if (next.isEmpty()) {
                return new CatchUp(place, path.deadlineFrom(now, place), collapsed);
            }
            due = path.deadlineFrom(due, place);
            place = next.get();
            collapsed++;
        }
        return new CatchUp(place, path.deadlineFrom(due, place), collapsed);
    }

    private static long missedRounds(EscalationPath path, Instant dueAt, Instant now) {
        return Math.max(0, Duration.between(dueAt, now).dividedBy(path.roundLength()));
    }

    private static long roundsLeft(EscalationPath path, Place place) {
        return path.rounds() == 0 ? Long.MAX_VALUE : Math.max(0, path.rounds() - place.round());
    }
}
