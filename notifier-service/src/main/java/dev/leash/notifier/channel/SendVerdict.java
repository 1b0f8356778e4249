package dev.leash.notifier.channel;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Meaning of a provider's answer, in words of our own: a provider's words repeat addresses and
 * numbers, and may repeat links.
 *
 * @param result the result of the attempt
 * @param alarm what an administrator has to put right before any message can be sent; null when
 *     nothing
 */
public record SendVerdict(SendResult result, @Nullable String alarm) {

    /** A verdict about one attempt only. */
    public static SendVerdict of(SendResult result) {
        return new SendVerdict(result, null);
    }

    /** Worth another attempt, after the time that the provider names; null when it names none. */
    public static SendVerdict later(String reason, @Nullable Duration after) {
        return of(new SendResult.Retryable(reason, after));
    }

    /** Not worth another attempt. */
    public static SendVerdict never(String reason) {
        return of(new SendResult.Permanent(reason));
    }

    /** The message may have been sent. */
    public static SendVerdict unknown(String reason) {
        return of(new SendResult.Unknown(reason));
    }

    /**
     * A wrong setting. Every message fails, and pages are tried again until the setting is right.
     */
    public static SendVerdict misconfigured(String reason) {
        return new SendVerdict(
                new SendResult.Retryable(reason, null, FailureCode.MISCONFIGURED), reason);
    }

    /** The result; an alarm is logged as an error. */
    public SendResult told(Logger log) {
        if (alarm != null) {
            log.error("Nothing can be sent until this is fixed: {}", alarm);
        }
        return result;
    }

    /** Whether a failure has a cause of that type. */
    public static boolean isDueTo(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    /** A failure and its causes, the root last. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
