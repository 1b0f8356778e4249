package dev.leash.model.webhook;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Progress;
import dev.leash.model.delivery.Recipient;
import dev.leash.model.delivery.Tracked;
import java.time.Instant;
import java.util.stream.Stream;
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
        @Nullable Instant due)
        implements Tracked<PostId, Post> {

    /** How far a post is. */
    public enum Status {
        /** Waits for its turn. */
        QUEUED(DeliveryStatus.HELD),
        /** An attempt is under way. */
        IN_FLIGHT(DeliveryStatus.IN_FLIGHT),
        /** Waits for the time of its next attempt. */
        WAITING(DeliveryStatus.WAITING),
        /** The endpoint took it. */
        DELIVERED(DeliveryStatus.DELIVERED),
        /** It was tried often enough, or the endpoint wants no more of it. */
        GIVEN_UP(DeliveryStatus.FAILED),
        /** It is not tried, because the endpoint is disabled, gone, or has too much to take. */
        CANCELLED(DeliveryStatus.CANCELLED),
        /** What only a newer version knows. When its time comes, it is tried again. */
        UNKNOWN(DeliveryStatus.UNKNOWN);

        private final DeliveryStatus ofAny;

        Status(DeliveryStatus ofAny) {
            this.ofAny = ofAny;
        }

        private static Status of(DeliveryStatus status) {
            return Stream.of(values())
                    .filter(one -> one.ofAny == status)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no post is " + status));
        }
    }

    static Post begin(String endpoint, Message message, Instant at) {
        return new Post(endpoint, message, Status.QUEUED, 1, 0, 0, at, null);
    }

    @Override
    public PostId id() {
        return new PostId(endpoint, message.id());
    }

    @Override
    public Recipient recipient() {
        return new Recipient.OfEndpoint(endpoint);
    }

    /** A receiver knows a repeat by its id, so that nobody asks whether an attempt has begun. */
    @Override
    public Progress progress() {
        return new Progress(status.ofAny, sequence, attempt, false, false, since, due);
    }

    @Override
    public Post with(Progress progress) {
        return with(progress, triedBefore);
    }

    /** The same with its schedule before it again. */
    Post startingOver(Instant at) {
        return with(progress().to(DeliveryStatus.HELD, at, null), attempt);
    }

    private Post with(Progress progress, int before) {
        return new Post(
                endpoint,
                message,
                Status.of(progress.status()),
                progress.sequence(),
                progress.attempt(),
                before,
                progress.updatedAt(),
                progress.deadline());
    }

    /** Whether something is still going to happen to it. */
    public boolean isOpen() {
        return !status.ofAny.isOver();
    }

    /** How many attempts of its schedule are behind it. */
    int attemptsOfSchedule() {
        return attempt - triedBefore;
    }
}
