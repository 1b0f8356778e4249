package dev.leash.wire.reply;

import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryInput;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a worker reports of one attempt. */
public sealed interface Receipt {

    /** Which delivery. */
    DeliveryId delivery();

    /** Which attempt, from 1. */
    int attempt();

    /** What the delivery's rules are told. */
    DeliveryInput input();

    /** Under which key it is reported: that of whom the delivery tells. */
    default String key() {
        return delivery().person();
    }

    /** It has begun: from here on the message may arrive. */
    record Begun(DeliveryId delivery, int attempt) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Begun(attempt);
        }
    }

    /**
     * The provider took it.
     *
     * @param providerId what the provider calls it; null when it has no name there
     * @param sandbox whether the sandbox stood in for the provider
     */
    record Sent(DeliveryId delivery, int attempt, @Nullable String providerId, boolean sandbox)
            implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Ended(attempt, new SendResult.Sent(providerId), sandbox);
        }
    }

    /**
     * It did not go, and may go later.
     *
     * @param retryAfterSeconds the provider's wish for how long to wait; null when it has none
     * @param code what kind of failure it is; null in records of older versions
     */
    record Retryable(
            DeliveryId delivery,
            int attempt,
            String reason,
            @Nullable Long retryAfterSeconds,
            @Nullable FailureCode code)
            implements Receipt {
        @Override
        public DeliveryInput input() {
            Duration after =
                    retryAfterSeconds == null ? null : Duration.ofSeconds(retryAfterSeconds);
            return new DeliveryInput.Ended(
                    attempt,
                    new SendResult.Retryable(
                            reason, after, code == null ? FailureCode.UNAVAILABLE : code),
                    false);
        }
    }

    /**
     * It will never go.
     *
     * @param code what kind of failure it is; null in records of older versions
     */
    record Permanent(
            DeliveryId delivery, int attempt, String reason, @Nullable FailureCode code)
            implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Ended(
                    attempt,
                    new SendResult.Permanent(reason, code == null ? FailureCode.REFUSED : code),
                    false);
        }
    }

    /** It may or may not have gone. */
    record Unknown(DeliveryId delivery, int attempt, String reason) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Ended(attempt, new SendResult.Unknown(reason), false);
        }
    }

    /** It was not tried, because it is no longer wanted. */
    record Withdrawn(DeliveryId delivery, int attempt) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Ended(attempt, new SendResult.Withdrawn(), false);
        }
    }

    /** The provider says that it has arrived. */
    record Delivered(DeliveryId delivery, int attempt) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Delivered(attempt);
        }
    }

    /** The provider took it, and says that it will not arrive after all. */
    record Bounced(DeliveryId delivery, int attempt, String reason) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Bounced(attempt, reason);
        }
    }

    /** The receipt that reports a result. */
    static Receipt of(DeliveryId delivery, int attempt, SendResult result, boolean sandbox) {
        return switch (result) {
            case SendResult.Sent(var providerId) ->
                    new Sent(delivery, attempt, providerId, sandbox);
            case SendResult.Retryable(String reason, var after, FailureCode code) ->
                    new Retryable(
                            delivery,
                            attempt,
                            reason,
                            after == null ? null : after.toSeconds(),
                            code);
            case SendResult.Permanent(String reason, FailureCode code) ->
                    new Permanent(delivery, attempt, reason, code);
            case SendResult.Unknown(String reason) -> new Unknown(delivery, attempt, reason);
            case SendResult.Withdrawn _ -> new Withdrawn(delivery, attempt);
        };
    }
}
