package dev.leash.model.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How telling one endpoint one thing stands.
 *
 * @param endpoint which endpoint
 * @param message what it is told
 * @param status how far it is
 * @param sequence the number of its last event
 * @param attempt the latest attempt, from 1; 0 before the first
 * @param triedBefore how many attempts went before the last replay
 * @param since when its last event happened
 * @param due when it is looked at again; null while it waits for its turn
 */
public record Post(
        String endpoint,
        Message message,
        Status status,
        long sequence,
        int attempt,
        int triedBefore,
        Instant since,
        @Nullable Instant due) {

    /** How far a post is. */
    public enum Status {
        /** Waits for its turn. */
        QUEUED,
        /** An attempt is under way. */
        IN_FLIGHT,
        /** Waits for the time of its next attempt. */
        WAITING,
        /** The endpoint took it. */
        DELIVERED,
        /** It was tried often enough, or the endpoint wants no more of it. */
        GIVEN_UP,
        /** It is not tried, because the endpoint is disabled, gone, or has too much to take. */
        CANCELLED,
        /** What only a newer version knows. When its time comes, it is tried again. */
        UNKNOWN
    }

    public Post {
        requireNonNull(endpoint, "endpoint");
        requireNonNull(message, "message");
        requireNonNull(status, "status");
        requireNonNull(since, "since");
    }

    /** A post that waits for its turn, before anything was said of it. */
    static Post begin(String endpoint, Message message, Instant at) {
        return new Post(endpoint, message, Status.QUEUED, 0, 0, 0, at, null);
    }

    /** Names it. */
    public PostId id() {
        return new PostId(endpoint, message.id());
    }

    /** Whether something is still going to happen to it. */
    public boolean isOpen() {
        return switch (status) {
            case QUEUED, IN_FLIGHT, WAITING, UNKNOWN -> true;
            case DELIVERED, GIVEN_UP, CANCELLED -> false;
        };
    }

    /** How many attempts of its schedule are behind it. */
    int attemptsOfSchedule() {
        return attempt - triedBefore;
    }

    /** The same, one event later. */
    Post next(Status to, Instant at, @Nullable Instant lookAgain) {
        return new Post(endpoint, message, to, sequence + 1, attempt, triedBefore, at, lookAgain);
    }

    /** The same, waiting for its turn; nothing is said of that. */
    Post queued() {
        return new Post(
                endpoint, message, Status.QUEUED, sequence, attempt, triedBefore, since, null);
    }

    /** The same with its next attempt under way. */
    Post attempting(Instant at, Instant timeout) {
        return new Post(
                endpoint,
                message,
                Status.IN_FLIGHT,
                sequence + 1,
                attempt + 1,
                triedBefore,
                at,
                timeout);
    }

    /** The same with its schedule before it again. */
    Post startingOver(Instant at) {
        return new Post(endpoint, message, Status.QUEUED, sequence + 1, attempt, attempt, at, null);
    }
}
