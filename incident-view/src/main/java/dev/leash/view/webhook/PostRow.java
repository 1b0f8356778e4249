package dev.leash.view.webhook;

import dev.leash.model.webhook.Post.Status;
import dev.leash.model.webhook.PostEvent;
import dev.leash.model.webhook.PostEvent.AttemptFailed;
import dev.leash.model.webhook.PostEvent.Attempted;
import dev.leash.model.webhook.PostEvent.Cancelled;
import dev.leash.model.webhook.PostEvent.Delivered;
import dev.leash.model.webhook.PostEvent.GivenUp;
import dev.leash.model.webhook.PostEvent.Replayed;
import dev.leash.model.webhook.PostEvent.Requested;
import dev.leash.model.webhook.PostId;
import dev.leash.model.webhook.PostRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How telling one endpoint one thing stands.
 *
 * @param id names it
 * @param type what kind of message
 * @param incidentId of which incident it tells
 * @param status how far it is
 * @param attempt the latest attempt, from 1; 0 before the first
 * @param answer what the endpoint answered last; null when it did not
 * @param reason why it failed or was cancelled; null when it was not
 * @param requestedAt when it was asked for
 * @param updatedAt when its last event happened
 * @param nextAttemptAt when it is tried again; null when it is not
 * @param sequence the number of its last event
 */
public record PostRow(
        PostId id,
        String type,
        String incidentId,
        Status status,
        int attempt,
        @Nullable Integer answer,
        @Nullable String reason,
        Instant requestedAt,
        Instant updatedAt,
        @Nullable Instant nextAttemptAt,
        long sequence) {

    static PostRow begin(PostRecorded recorded, Requested requested) {
        return new PostRow(
                requested.post(),
                requested.type(),
                requested.incidentId(),
                Status.QUEUED,
                0,
                null,
                null,
                recorded.at(),
                recorded.at(),
                null,
                recorded.sequence());
    }

    /** The row after an event; an event it has seen changes nothing. */
    PostRow after(PostRecorded recorded, PostEvent.OfPost event) {
        if (recorded.sequence() <= sequence) {
            return this;
        }
        return switch (event) {
            case Requested _ -> this;
            case Attempted(_, int tried) ->
                    next(recorded, Status.IN_FLIGHT, tried, null, null, null);
            case Delivered(_, int tried, int status) ->
                    next(recorded, Status.DELIVERED, tried, status, null, null);
            case AttemptFailed(_, int tried, var status, String why, Instant next, _) ->
                    next(recorded, Status.WAITING, tried, status, why, next);
            case GivenUp(_, int tried, var status, String why, _) ->
                    next(recorded, Status.GIVEN_UP, tried, status, why, null);
            case Cancelled(_, String why, _) ->
                    next(recorded, Status.CANCELLED, attempt, answer, why, null);
            case Replayed _ -> next(recorded, Status.QUEUED, attempt, null, null, null);
        };
    }

    private PostRow next(
            PostRecorded recorded,
            Status newStatus,
            int newAttempt,
            @Nullable Integer newAnswer,
            @Nullable String newReason,
            @Nullable Instant newNextAttemptAt) {
        return new PostRow(
                id,
                type,
                incidentId,
                newStatus,
                newAttempt,
                newAnswer,
                newReason,
                requestedAt,
                recorded.at(),
                newNextAttemptAt,
                recorded.sequence());
    }
}
