package dev.leash.wire.reply;

import dev.leash.model.notification.DeliveryId;
import dev.leash.model.notification.DeliveryInput;
import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Receipt: report of a worker or a provider on one attempt. */
public sealed interface Receipt {

    /** Id of the delivery. */
    DeliveryId delivery();

    /** Number of the attempt, from 1. */
    int attempt();

    /** The report as input to the delivery's rules. */
    DeliveryInput input();

    /** Key of the record: the recipient's. */
    default String key() {
        return delivery().person();
    }

    /** The attempt has begun: from here on the message may arrive. */
    record Begun(DeliveryId delivery, int attempt) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Begun(attempt);
        }
    }

    /**
     * The provider accepted the message.
     *
     * @param providerId the provider's id of the message; null when it gives none
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
     * The message was not sent; a retry may succeed.
     *
     * @param retryAfterSeconds how long the provider asks to wait; null when it does not
     * @param code kind of failure; null in records of older versions
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
     * The message was not sent, and a retry is pointless.
     *
     * @param code kind of failure; null in records of older versions
     */
    record Permanent(DeliveryId delivery, int attempt, String reason, @Nullable FailureCode code)
            implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Ended(
                    attempt,
                    new SendResult.Permanent(reason, code == null ? FailureCode.REFUSED : code),
                    false);
        }
    }

    /** The message may or may not have been sent. */
    record Unknown(DeliveryId delivery, int attempt, String reason) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Ended(attempt, new SendResult.Unknown(reason), false);
        }
    }

    /** The attempt was not made, because the message is no longer wanted. */
    record Withdrawn(DeliveryId delivery, int attempt) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Ended(attempt, new SendResult.Withdrawn(), false);
        }
    }

    /** The provider reported that the message has arrived. */
    record Delivered(DeliveryId delivery, int attempt) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Delivered(attempt);
        }
    }

    /** The provider reported, after accepting it, that the message will not arrive. */
    record Bounced(DeliveryId delivery, int attempt, String reason) implements Receipt {
        @Override
        public DeliveryInput input() {
            return new DeliveryInput.Bounced(attempt, reason);
        }
    }

    /** The receipt for the result of a sender. */
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
