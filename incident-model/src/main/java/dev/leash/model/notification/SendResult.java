package dev.leash.model.notification;

import dev.leash.model.text.WellFormedText;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Result of one attempt as the sender saw it. What follows is decided elsewhere. */
public sealed interface SendResult {

    /** The longest reason kept, in characters; may quote a provider. */
    int MAX_REASON_LENGTH = 500;

    /** Kind of failure; empty when the message was sent, or the attempt was withdrawn. */
    default Optional<FailureCode> failure() {
        return switch (this) {
            case Retryable(_, _, FailureCode code) -> Optional.of(code);
            case Permanent(_, FailureCode code) -> Optional.of(code);
            case Unknown _ -> Optional.of(FailureCode.UNKNOWN_OUTCOME);
            case Sent _, Withdrawn _ -> Optional.empty();
        };
    }

    /**
     * The provider accepted the message.
     *
     * @param providerId the provider's id of the message; null when it gives none
     */
    record Sent(@Nullable String providerId) implements SendResult {}

    /**
     * The message was not sent; a retry may succeed.
     *
     * @param reason why, without addresses or secrets
     * @param after how long the provider asks to wait; null when it does not
     * @param code kind of failure
     */
    record Retryable(String reason, @Nullable Duration after, FailureCode code)
            implements SendResult {

        /** A failure of the provider. */
        public Retryable(String reason, @Nullable Duration after) {
            this(reason, after, FailureCode.UNAVAILABLE);
        }

        public Retryable {
            reason = WellFormedText.cut(WellFormedText.line(reason), MAX_REASON_LENGTH);
        }
    }

    /**
     * The message was not sent, and a retry is pointless.
     *
     * @param reason why, without addresses or secrets
     * @param code kind of failure
     */
    record Permanent(String reason, FailureCode code) implements SendResult {

        /** A refusal that may concern this message only. */
        public Permanent(String reason) {
            this(reason, FailureCode.REFUSED);
        }

        public Permanent {
            reason = WellFormedText.cut(WellFormedText.line(reason), MAX_REASON_LENGTH);
        }
    }

    /**
     * The message may or may not have been sent.
     *
     * @param reason why the outcome is unknown, without addresses or secrets
     */
    record Unknown(String reason) implements SendResult {
        public Unknown {
            reason = WellFormedText.cut(WellFormedText.line(reason), MAX_REASON_LENGTH);
        }
    }

    /** The attempt was not made, because the message is no longer wanted. */
    record Withdrawn() implements SendResult {}
}
