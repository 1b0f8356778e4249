package dev.leash.model.notification;

import dev.leash.model.text.WellFormedText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a sender says became of one attempt. It decides nothing else. */
public sealed interface SendResult {

    /** The longest reason kept, in characters; it may quote a provider. */
    int MAX_REASON_LENGTH = 500;

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
     */
    record Retryable(String reason, @Nullable Duration after) implements SendResult {
        public Retryable {
            reason = WellFormedText.cut(WellFormedText.line(reason), MAX_REASON_LENGTH);
        }
    }

    /**
     * It will never go.
     *
     * @param reason why, without addresses or secrets
     */
    record Permanent(String reason) implements SendResult {
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
