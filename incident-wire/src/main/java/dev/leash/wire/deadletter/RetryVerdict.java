package dev.leash.wire.deadletter;

import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a dead letter can be retried. */
public sealed interface RetryVerdict {

    /** Maximum number of retries of the same record. */
    int MAX_RETRIES = 5;

    /**
     * The dead letter can be retried.
     *
     * @param place where its record goes
     */
    record Retryable(DeadLetter.Place place) implements RetryVerdict {}

    /**
     * The dead letter cannot be retried.
     *
     * @param code code of the reason
     * @param explanation why, and what helps, in a sentence
     */
    record Refused(String code, String explanation) implements RetryVerdict {}

    /**
     * Decides whether a dead letter can be retried. Only requests can: an event must not be in the
     * log twice, and an old version of a compacted record would undo later ones.
     *
     * @param retriedAt when it was retried; null when it was not
     */
    static RetryVerdict of(DeadLetter letter, @Nullable Instant retriedAt) {
        if (retriedAt != null) {
            return new Refused(
                    "already_retried",
                    "It was retried at %s. If it failed again, it is listed under a new number."
                            .formatted(retriedAt));
        }
        if (letter.retries() >= MAX_RETRIES) {
            return new Refused(
                    "too_many_retries",
                    "It was retried %d times and failed each time. Fix the cause, or send its content again."
                            .formatted(letter.retries()));
        }
        return letter.place()
                .map(RetryVerdict::of)
                .orElseGet(
                        () ->
                                new Refused(
                                        "no_record",
                                        "It comes from %s, and there is no record to retry."
                                                .formatted(letter.origin())));
    }

    private static RetryVerdict of(DeadLetter.Place place) {
        Optional<Topic<?>> topic =
                Topics.all().stream().filter(one -> one.name().equals(place.topic())).findFirst();
        if (topic.isEmpty()) {
            return new Refused(
                    "unknown_topic",
                    "This version of Leash has no topic %s.".formatted(place.topic()));
        }
        if (topic.get().isPublic()) {
            return new Refused(
                    "fact",
                    "It is in %s, which holds facts, and a fact must not be written twice."
                            .formatted(place.topic()));
        }
        return topic.get().compacted()
                ? new Refused(
                        "table",
                        "It is in %s, where only the newest version counts, and may be older than what is in force. Save its content again."
                                .formatted(place.topic()))
                : new Retryable(place);
    }
}
