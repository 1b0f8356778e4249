package dev.leash.model.route;

import static java.util.Objects.requireNonNull;

import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.kind.Configured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Silence, or maintenance window: alerts that it takes page nobody from one moment until another.
 * What still fires at its end pages then.
 *
 * @param id opaque, stable id, at most {@value AlertRoute#MAX_ID_LENGTH} characters
 * @param conditionGroups what it takes: one group must hold, and there is at least one
 * @param startsAt when it begins
 * @param endsAt when it ends, at most {@value #MAX_DAYS} days later
 * @param author id of the contact who made it, or what did
 * @param reason why, at most {@value #MAX_REASON_LENGTH} characters
 */
public record Silence(
        String id,
        List<ConditionGroup> conditionGroups,
        Instant startsAt,
        Instant endsAt,
        String author,
        String reason)
        implements Configured {

    /** The longest silence, in days. */
    public static final int MAX_DAYS = 366;

    /** The longest reason, in characters. */
    public static final int MAX_REASON_LENGTH = 500;

    /** Maximum number of silences, past ones included. */
    public static final int MAX = 1_000;

    private static final int MAX_AUTHOR_LENGTH = 200;

    public Silence {
        AlertRoute.requireText("id", id, AlertRoute.MAX_ID_LENGTH);
        AlertRoute.requireText("author", author, MAX_AUTHOR_LENGTH);
        AlertRoute.requireText("reason", reason, MAX_REASON_LENGTH);
        requireNonNull(startsAt, "startsAt");
        conditionGroups = ConditionGroup.bounded(conditionGroups);
        if (!endsAt.isAfter(startsAt)
                || Duration.between(startsAt, endsAt).compareTo(Duration.ofDays(MAX_DAYS)) > 0) {
            throw new IllegalArgumentException(
                    "a silence from %s until %s; it ends after it begins, and within %d days"
                            .formatted(startsAt, endsAt, MAX_DAYS));
        }
    }

    /** Whether it is in force at a moment. */
    public boolean isActive(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }
}
