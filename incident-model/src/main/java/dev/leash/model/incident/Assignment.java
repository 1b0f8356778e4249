package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.Place;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.Skipped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has an incident, and everything the decision rested on.
 *
 * @param assignee who has it
 * @param paged who is paged for it now, the assignee first; empty when the assignee asked for it
 *     and has no channel
 * @param why what led to it
 * @param pathVersion the version of the escalation path
 * @param place the rung and round
 * @param onSchedule where a schedule named the assignee; null when no schedule did
 * @param skipped who was passed over, and why
 * @param collapsedRungs how many rungs were passed over because their time had come and gone
 * @param dueAt the deadline that led to it; null when no deadline did
 * @param escalateAt when the next rung is due
 */
public record Assignment(
        String assignee,
        List<String> paged,
        Why why,
        long pathVersion,
        Place place,
        @Nullable ScheduleSource onSchedule,
        List<Skipped> skipped,
        long collapsedRungs,
        @Nullable Instant dueAt,
        Instant escalateAt) {

    /** What led to an assignment. */
    public enum Why {
        /** The incident was opened, and they are on call. */
        ON_CALL,
        /** Nobody could be found before; now somebody can. */
        FOUND_AT_LAST,
        /** Whoever had it did not acknowledge in time. */
        NOT_ACKNOWLEDGED,
        /** Whoever had it could not be reached on any channel. */
        UNDELIVERABLE,
        /** Somebody asked for the next rung. */
        ESCALATED,
        /** They took it. */
        TAKEN,
        /** Somebody gave it to them. */
        REASSIGNED,
        /** It was acknowledged, and then there was silence for too long. */
        ACK_TIMED_OUT,
        /** The snooze is over. */
        SNOOZE_OVER,
        /** It was resolved, and is open again. */
        REOPENED,
        /** It turned out worse, and they have not acknowledged yet. */
        MORE_URGENT,
        /** What only a newer version knows. */
        UNKNOWN
    }

    public Assignment {
        requireNonNull(assignee, "assignee");
        requireNonNull(why, "why");
        requireNonNull(place, "place");
        requireNonNull(escalateAt, "escalateAt");
        paged = List.copyOf(paged);
        skipped = List.copyOf(skipped);
    }
}
