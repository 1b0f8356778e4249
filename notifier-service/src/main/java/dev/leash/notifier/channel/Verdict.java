package dev.leash.notifier.channel;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What an answer of a provider means, in words of our own: a provider's words repeat addresses,
 * numbers, and may repeat links.
 *
 * @param result what became of the attempt
 * @param alarm what an administrator has to put right before anything can go; null when nothing
 */
public record Verdict(SendResult result, @Nullable String alarm) {

    /** A verdict about one attempt. */
    public static Verdict of(SendResult result) {
        return new Verdict(result, null);
    }

    /** Worth another attempt, after the time the provider names; null when it names none. */
    public static Verdict later(String reason, @Nullable Duration after) {
        return of(new SendResult.Retryable(reason, after));
    }

    /** Not worth another attempt. */
    public static Verdict never(String reason) {
        return of(new SendResult.Permanent(reason));
    }

    /** It may have gone. */
    public static Verdict unknown(String reason) {
        return of(new SendResult.Unknown(reason));
    }

    /** A wrong setting. It concerns everything that is sent, and a page survives until it is right. */
    public static Verdict misconfigured(String reason) {
        return new Verdict(
                new SendResult.Retryable(reason, null, FailureCode.MISCONFIGURED), reason);
    }

    /** The result; what fails every message is written down as loudly as can be. */
    public SendResult told(Logger log) {
        if (alarm != null) {
            log.error("Nothing can be sent until this is put right: {}", alarm);
        }
        return result;
    }

    /** Whether something of a kind led to a failure. */
    public static boolean isDueTo(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    /** A failure and what led to it, its root last. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
