package dev.leash.model.notification;

import dev.leash.model.text.WellFormedText;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sender says became of one attempt. It decides nothing else. */
public sealed interface SendResult {

    /** The longest reason kept, in characters; it may quote a provider. */
    int MAX_REASON_LENGTH = 500;

    /** In what way it failed; empty when it went, or was not tried. */
    default Optional<FailureCode> failure() {
        return switch (this) {
            case Retryable(_, _, FailureCode code) -> Optional.of(code);
            case Permanent(_, FailureCode code) -> Optional.of(code);
            case Unknown _ -> Optional.of(FailureCode.UNKNOWN_OUTCOME);
            case Sent _, Withdrawn _ -> Optional.empty();
        };
    }

    /**
     * The provider took it.
     *
     * @param providerId what the provider calls it; null when it has no name there
     */
    record Sent(@Nullable String providerId) implements SendResult {}

    /**
     * It did not go, and may go later.
     *
     * @param reason why, without addresses or secrets
     * @param after the provider's wish for how long to wait; null when it has none
     * @param code what kind of failure it is
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
     * It will never go.
     *
     * @param reason why, without addresses or secrets
     * @param code what kind of failure it is
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
     * It may or may not have gone.
     *
     * @param reason why nobody knows, without addresses or secrets
     */
    record Unknown(String reason) implements SendResult {
        public Unknown {
            reason = WellFormedText.cut(WellFormedText.line(reason), MAX_REASON_LENGTH);
        }
    }

    /** It was not tried, because it is no longer wanted. */
    record Withdrawn() implements SendResult {}
}
