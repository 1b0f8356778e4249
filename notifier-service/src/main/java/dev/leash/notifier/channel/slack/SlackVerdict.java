package dev.leash.notifier.channel.slack;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.slack.Called;
import dev.leash.slack.SlackErrors;
import java.time.Duration;
import java.util.Optional;

/**
 * What a call that failed means for the attempt.
 *
 * @param result what became of it
 * @param alarm what an administrator has to put right before anything can go; empty when nothing
 */
record Verdict(SendResult result, Optional<String> alarm) {

    private static final String SETTING = "SLACK_BOT_TOKEN";

    /** The call was made before there was anything to see, so nobody has seen anything. */
    static Verdict before(Called<?> failed) {
        return of(failed, false);
    }

    /** The call was to show something. */
    static Verdict showing(Called<?> failed) {
        return of(failed, true);
    }

    private static Verdict of(Called<?> failed, boolean mayShow) {
        return switch (failed) {
            case Called.Answered<?> _ ->
                    throw new IllegalArgumentException("a call that went well has no verdict");
            case Called.Limited<?>(Duration after) ->
                    new Verdict(
                            new SendResult.Retryable("Slack takes no more calls for now", after),
                            Optional.empty());
            case Called.NotReached<?>(String reason) -> later(reason);
            case Called.Lost<?>(String reason) -> mayShow ? unknown(reason) : later(reason);
            case Called.Refused<?>(String error) -> refused(error, mayShow);
        };
    }

    private static Verdict refused(String error, boolean mayShow) {
        Optional<String> alarm = SlackErrors.alarm(error, SETTING);
        if (alarm.isPresent()) {
            return new Verdict(
                    new SendResult.Retryable(alarm.get(), null, FailureCode.MISCONFIGURED), alarm);
        }
        if (SlackErrors.mayBeDone(error)) {
            String reason = "Slack failed (" + error + ")";
            return mayShow ? unknown(reason) : later(reason);
        }
        return SlackErrors.isTemporary(error)
                ? later("Slack put it off (" + error + ")")
                : new Verdict(new SendResult.Permanent(words(error), code(error)), Optional.empty());
    }

    private static FailureCode code(String error) {
        return switch (error) {
            case "users_not_found", "user_not_found", "user_disabled" ->
                    FailureCode.RECIPIENT_REFUSED;
            case String _ -> FailureCode.REFUSED;
        };
    }

    private static String words(String error) {
        return switch (error) {
            case "users_not_found", "user_not_found" ->
                    "nobody in the Slack workspace has the contact's e-mail address ("
                            + error
                            + ")";
            case "user_disabled" -> "the contact's Slack account is disabled (user_disabled)";
            case String other -> "Slack refused the message (" + other + ")";
        };
    }

    private static Verdict later(String reason) {
        return new Verdict(new SendResult.Retryable(reason, null), Optional.empty());
    }

    private static Verdict unknown(String reason) {
        return new Verdict(new SendResult.Unknown(reason), Optional.empty());
    }
}
