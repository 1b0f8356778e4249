package dev.leash.notifier.channel.slack;

import static dev.leash.notifier.channel.Verdict.later;
import static dev.leash.notifier.channel.Verdict.misconfigured;
import static dev.leash.notifier.channel.Verdict.unknown;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.Verdict;
import dev.leash.slack.Called;
import dev.leash.slack.SlackErrors;
import java.time.Duration;
import java.util.Optional;

/** What a call that failed means for the attempt. */
final class SlackVerdict {

    private static final String SETTING = "SLACK_BOT_TOKEN";

    private SlackVerdict() {}

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
            case Called.Limited<?>(Duration after) -> later("Slack takes no more calls for now", after);
            case Called.NotReached<?>(String reason) -> later(reason, null);
            case Called.Lost<?>(String reason) -> mayShow ? unknown(reason) : later(reason, null);
            case Called.Refused<?>(String error) -> refused(error, mayShow);
        };
    }

    private static Verdict refused(String error, boolean mayShow) {
        Optional<String> alarm = SlackErrors.alarm(error, SETTING);
        if (alarm.isPresent()) {
            return misconfigured(alarm.get());
        }
        if (SlackErrors.mayBeDone(error)) {
            String reason = "Slack failed (" + error + ")";
            return mayShow ? unknown(reason) : later(reason, null);
        }
        return SlackErrors.isTemporary(error)
                ? later("Slack put it off (" + error + ")", null)
                : Verdict.of(new SendResult.Permanent(words(error), code(error)));
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
}
