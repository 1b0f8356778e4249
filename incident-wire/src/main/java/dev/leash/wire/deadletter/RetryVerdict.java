package dev.leash.wire.deadletter;

import dev.leash.wire.topic.Topic;
import dev.leash.wire.topic.Topics;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a dead letter can be tried again. */
public sealed interface RetryVerdict {

    /** How often the same record is tried again at most. */
    int MAX_RETRIES = 5;

    /**
     * It can.
     *
     * @param place where its record goes
     */
    record Retryable(DeadLetter.Place place) implements RetryVerdict {}

    /**
     * It cannot.
     *
     * @param code why, for programs
     * @param explanation why, and what helps, in a sentence
     */
    record Refused(String code, String explanation) implements RetryVerdict {}

    /**
     * Whether a letter can be tried again. Only what asks for something can: a fact must not stand
     * in the log twice, and an old version of what is in a table would undo what came later.
     *
     * @param retriedAt when it was tried again; null when it was not
     */
    static RetryVerdict of(DeadLetter letter, @Nullable Instant retriedAt) {
        if (retriedAt != null) {
            return new Refused(
                    "already_retried",
                    "It was retried at %s. Should it have failed again, it is there under a new number."
                            .formatted(retriedAt));
        }
        if (letter.retries() >= MAX_RETRIES) {
            return new Refused(
                    "too_many_retries",
                    "It was retried %d times and failed each time. Mend what fails, or report again what it says."
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
                    "This version of Leash knows no topic %s.".formatted(place.topic()));
        }
        if (topic.get().isPublic()) {
            return new Refused(
                    "fact",
                    "It is in %s, where facts are, and a fact must not be written twice."
                            .formatted(place.topic()));
        }
        return topic.get().compacted()
                ? new Refused(
                        "table",
                        "It is in %s, where only the newest version counts, and may be older than what is in force. Save again what it says."
                                .formatted(place.topic()))
                : new Retryable(place);
    }
}
