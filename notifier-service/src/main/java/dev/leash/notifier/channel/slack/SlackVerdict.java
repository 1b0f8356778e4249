package dev.leash.notifier.channel.slack;

import static dev.leash.notifier.channel.SendVerdict.later;
import static dev.leash.notifier.channel.SendVerdict.misconfigured;
import static dev.leash.notifier.channel.SendVerdict.unknown;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.notifier.channel.SendVerdict;
import dev.leash.slack.Called;
import dev.leash.slack.SlackErrors;
import java.time.Duration;
import java.util.Optional;

/** Meaning of failed Slack calls. */
final class SlackVerdict {

    private static final String SETTING = "SLACK_BOT_TOKEN";

    private SlackVerdict() {}

    /** Verdict of a call made before the message was posted, so that nobody has seen anything. */
    static SendVerdict before(Called<?> failed) {
        return of(failed, false);
    }

    /** Verdict of the call that posts or updates the message. */
    static SendVerdict showing(Called<?> failed) {
        return of(failed, true);
    }

    private static SendVerdict of(Called<?> failed, boolean mayShow) {
        return switch (failed) {
            case Called.Answered<?> _ ->
                    throw new IllegalArgumentException("a successful call has no verdict");
            case Called.Limited<?>(Duration after) ->
                    later("Slack temporarily accepts no more calls", after);
            case Called.NotReached<?>(String reason) -> later(reason, null);
            case Called.Lost<?>(String reason) -> mayShow ? unknown(reason) : later(reason, null);
            case Called.Refused<?>(String error) -> refused(error, mayShow);
        };
    }

    private static SendVerdict refused(String error, boolean mayShow) {
        Optional<String> alarm = SlackErrors.alarm(error, SETTING);
        if (alarm.isPresent()) {
            return misconfigured(alarm.get());
        }
        if (SlackErrors.mayBeDone(error)) {
            String reason = "Slack failed (" + error + ")";
            return mayShow ? unknown(reason) : later(reason, null);
        }
        return SlackErrors.isTemporary(error)
                ? later("Slack temporarily refused it (" + error + ")", null)
                : SendVerdict.of(new SendResult.Permanent(words(error), code(error)));
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
                    "no member of the Slack workspace has the contact's e-mail address ("
                            + error
                            + ")";
            case "user_disabled" -> "the contact's Slack account is disabled (user_disabled)";
            case String other -> "Slack refused the message (" + other + ")";
        };
    }
}
