package dev.leash.notifier.channel.email;

import static dev.leash.notifier.channel.SendVerdict.isDueTo;
import static dev.leash.notifier.channel.SendVerdict.later;
import static dev.leash.notifier.channel.SendVerdict.misconfigured;
import static dev.leash.notifier.channel.SendVerdict.never;
import static dev.leash.notifier.channel.SendVerdict.unknown;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import dev.leash.notifier.channel.RetryAfter;
import dev.leash.notifier.channel.SendVerdict;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Meaning of failures of Gmail's API, in words of our own: Google's may repeat addresses. After
 * Gmail's guide to <a
 * href="https://developers.google.com/workspace/gmail/api/guides/handle-errors">errors</a>.
 */
final class GmailVerdict {

    /** Error code in Google's answer to a token request. */
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,40})\"");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{1,60}");

    private static final Set<String> TOO_MANY =
            Set.of(
                    "rateLimitExceeded",
                    "userRateLimitExceeded",
                    "dailyLimitExceeded",
                    "quotaExceeded",
                    "limitExceeded");

    private GmailVerdict() {}

    /** Google gave no token, so nothing was sent. */
    static SendVerdict noToken(IOException failure, String proof) {
        Optional<HttpResponseException> answer =
                SendVerdict.causes(failure)
                        .filter(HttpResponseException.class::isInstance)
                        .map(HttpResponseException.class::cast)
                        .findFirst();
        if (answer.isPresent() && isRefusal(answer.get().getStatusCode())) {
            return misconfigured(
                    "Google refused %s (%s): docs/email.md lists what it needs"
                            .formatted(proof, word(answer.get())));
        }
        return later("Google issued no token", null);
    }

    /**
     * The mail failed on its way to Gmail, or there.
     *
     * @param inThread whether the mail named a thread of Gmail
     */
    static SendVerdict notSent(IOException failure, boolean inThread, String proof) {
        return failure instanceof HttpResponseException answer
                ? answered(answer, inThread, proof)
                : unanswered(failure);
    }

    private static SendVerdict answered(
            HttpResponseException answer, boolean inThread, String proof) {
        String reason = reason(answer);
        String said =
                reason.isEmpty()
                        ? "(%d)".formatted(answer.getStatusCode())
                        : "(%d, %s)".formatted(answer.getStatusCode(), reason);
        Duration after =
                Optional.ofNullable(answer.getHeaders().getRetryAfter())
                        .flatMap(text -> RetryAfter.of(text, Instant.now()))
                        .orElse(null);
        return switch (answer.getStatusCode()) {
            case 401 -> later("Gmail no longer accepts the token " + said, after);
            case 403 ->
                    TOO_MANY.contains(reason)
                            ? later("Gmail temporarily accepts no more mail " + said, after)
                            : misconfigured(
                                    "Gmail does not let %s send as GMAIL_FROM %s"
                                            .formatted(proof, said));
            case 404 ->
                    inThread
                            ? later("Gmail no longer has the mail's thread " + said, null)
                            : misconfigured("the server at GMAIL_API_URL is not Gmail " + said);
            case 408, 425, 429 -> later("Gmail temporarily accepts no more mail " + said, after);
            case 400 ->
                    reason.equals("failedPrecondition")
                            ? misconfigured("GMAIL_FROM has no mailbox at Gmail " + said)
                            : never("Gmail refused the mail " + said);
            default -> answered(answer.getStatusCode(), said);
        };
    }

    /** Any other status. With a 5xx the mail may have been sent all the same. */
    private static SendVerdict answered(int status, String said) {
        return switch (status / 100) {
            case 5 -> unknown("Gmail failed " + said);
            case 4 -> never("Gmail refused the mail " + said);
            default -> misconfigured("the server at GMAIL_API_URL is not Gmail " + said);
        };
    }

    /** Certain not to have been sent only where no connection was made. */
    private static SendVerdict unanswered(IOException failure) {
        if (isDueTo(failure, UnknownHostException.class)) {
            return later("DNS lookup of Gmail's host name (GMAIL_API_URL) failed", null);
        }
        if (isDueTo(failure, ConnectException.class)) {
            return later("no connection to Gmail could be made", null);
        }
        return isDueTo(failure, SSLException.class)
                ? misconfigured("TLS with Gmail failed: check GMAIL_API_URL and proxies in between")
                : unknown("the mail was handed to Gmail, but Gmail did not answer");
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }

    private static String word(HttpResponseException answer) {
        Matcher error = ERROR.matcher(String.valueOf(answer.getContent()));
        return error.find() ? error.group(1) : Integer.toString(answer.getStatusCode());
    }

    /** Empty where Google gives no reason, or the transport does not show it, as with a 401. */
    private static String reason(HttpResponseException answer) {
        GoogleJsonError details =
                answer instanceof GoogleJsonResponseException json ? json.getDetails() : null;
        return Optional.ofNullable(details)
                .map(GoogleJsonError::getErrors)
                .flatMap(errors -> errors.stream().findFirst())
                .map(GoogleJsonError.ErrorInfo::getReason)
                .filter(WORD.asMatchPredicate())
                .orElse("");
    }
}
