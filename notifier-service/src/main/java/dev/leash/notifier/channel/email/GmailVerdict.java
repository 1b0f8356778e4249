package dev.leash.notifier.channel.email;

import static dev.leash.notifier.channel.Verdict.isDueTo;
import static dev.leash.notifier.channel.Verdict.later;
import static dev.leash.notifier.channel.Verdict.misconfigured;
import static dev.leash.notifier.channel.Verdict.never;
import static dev.leash.notifier.channel.Verdict.unknown;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import dev.leash.notifier.channel.RetryAfter;
import dev.leash.notifier.channel.Verdict;
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
 * What a failure of Gmail's API means, in words of its own: Google's may repeat addresses. After
 * Gmail's guide to <a
 * href="https://developers.google.com/workspace/gmail/api/guides/handle-errors">errors</a>.
 */
final class GmailVerdict {

    /** A word of Google's for what is wrong, in what it answers where tokens are exchanged. */
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
    static Verdict noToken(IOException failure, String proof) {
        Optional<HttpResponseException> answer =
                Verdict.causes(failure)
                        .filter(HttpResponseException.class::isInstance)
                        .map(HttpResponseException.class::cast)
                        .findFirst();
        if (answer.isPresent() && isRefusal(answer.get().getStatusCode())) {
            return misconfigured(
                    "Google refuses %s (%s): docs/email.md says what it needs"
                            .formatted(proof, word(answer.get())));
        }
        return later("Google gives no token just now", null);
    }

    /**
     * The mail failed on its way to Gmail, or there.
     *
     * @param inThread whether it was to belong to a thread of Gmail's
     */
    static Verdict notSent(IOException failure, boolean inThread, String proof) {
        return failure instanceof HttpResponseException answer
                ? answered(answer, inThread, proof)
                : unanswered(failure);
    }

    private static Verdict answered(HttpResponseException answer, boolean inThread, String proof) {
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
            case 401 -> later("Gmail no longer takes the token " + said, after);
            case 403 ->
                    TOO_MANY.contains(reason)
                            ? later("Gmail takes no more mail for now " + said, after)
                            : misconfigured(
                                    "Gmail does not let %s send as GMAIL_FROM %s"
                                            .formatted(proof, said));
            case 404 ->
                    inThread
                            ? later("Gmail no longer knows the mail's thread " + said, null)
                            : misconfigured("what answers at GMAIL_API_URL is not Gmail " + said);
            case 408, 425, 429 -> later("Gmail takes no more mail for now " + said, after);
            case 400 ->
                    reason.equals("failedPrecondition")
                            ? misconfigured("GMAIL_FROM has no mailbox at Gmail " + said)
                            : never("Gmail refused the mail " + said);
            default -> answered(answer.getStatusCode(), said);
        };
    }

    /** The status is none of those above. Whoever answers 5xx may have sent it all the same. */
    private static Verdict answered(int status, String said) {
        return switch (status / 100) {
            case 5 -> unknown("Gmail failed " + said);
            case 4 -> never("Gmail refused the mail " + said);
            default -> misconfigured("what answers at GMAIL_API_URL is not Gmail " + said);
        };
    }

    /** Only where no connection came about is it certain that nothing went. */
    private static Verdict unanswered(IOException failure) {
        if (isDueTo(failure, UnknownHostException.class)) {
            return later("Gmail's name, GMAIL_API_URL, is not known to DNS", null);
        }
        if (isDueTo(failure, ConnectException.class)) {
            return later("no connection to Gmail came about", null);
        }
        return isDueTo(failure, SSLException.class)
                ? misconfigured("TLS with Gmail failed: check GMAIL_API_URL and what is on the way")
                : unknown("Gmail took the mail and did not answer");
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }

    private static String word(HttpResponseException answer) {
        Matcher error = ERROR.matcher(String.valueOf(answer.getContent()));
        return error.find() ? error.group(1) : Integer.toString(answer.getStatusCode());
    }

    /** Empty where Google gives none, or the transport does not show it, as with a 401. */
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
