package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.PathPosition;
import dev.leash.model.oncall.ScheduleSource;
import dev.leash.model.search.SkippedTarget;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assignment of an incident to a person, with everything the decision was based on.
 *
 * @param assignee the assignee's contact id
 * @param paged who is paged now, the assignee first unless they themselves raised the severity;
 *     empty when the assignee asked for the incident and has no channel
 * @param why reason for the assignment
 * @param pathVersion version of the escalation path
 * @param place position on the escalation path
 * @param onSchedule where a schedule named the assignee; null when no schedule did
 * @param skipped who was skipped, and why
 * @param collapsedRungs number of levels skipped because their whole time had passed
 * @param dueAt deadline that led to the assignment; null when none did
 * @param escalateAt when the next level is due
 */
public record Assignment(
        String assignee,
        List<String> paged,
        Why why,
        long pathVersion,
        PathPosition place,
        @Nullable ScheduleSource onSchedule,
        List<SkippedTarget> skipped,
        long collapsedRungs,
        @Nullable Instant dueAt,
        Instant escalateAt) {

    /** Reason for an assignment. */
    public enum Why {
        /** The incident was opened, and they are on call. */
        ON_CALL,
        /** Nobody could be found before; now somebody can. */
        FOUND_AT_LAST,
        /** The assignee before did not acknowledge in time. */
        NOT_ACKNOWLEDGED,
        /** The assignee before could not be reached on any channel. */
        UNDELIVERABLE,
        /** Somebody asked for the next level. */
        ESCALATED,
        /** The assignee took the incident. */
        TAKEN,
        /** Somebody gave the incident to the assignee. */
        REASSIGNED,
        /** The incident was acknowledged, but not resolved in time. */
        ACK_TIMED_OUT,
        /** The snooze has ended. */
        SNOOZE_OVER,
        /** The incident was resolved, and was reopened. */
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
