package dev.leash.notifier.channel.twilio;

import static dev.leash.notifier.channel.Verdict.isDueTo;
import static dev.leash.notifier.channel.Verdict.later;
import static dev.leash.notifier.channel.Verdict.misconfigured;
import static dev.leash.notifier.channel.Verdict.never;
import static dev.leash.notifier.channel.Verdict.unknown;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.model.notification.SendResult.Permanent;
import dev.leash.model.notification.SendResult.Sent;
import dev.leash.notifier.channel.Verdict;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of Twilio means. The codes are those of <a
 * href="https://www.twilio.com/docs/api/errors">Twilio's list</a>.
 */
final class TwilioVerdict {

    /** A queue of ten hours is not empty a moment later. */
    private static final Duration QUEUE_WAIT = Duration.ofSeconds(60);

    private TwilioVerdict() {}

    /**
     * Twilio answered.
     *
     * @param status the HTTP status
     * @param code Twilio's own code; null when it gave none
     * @param retryAfter how long it wishes us to wait; null when it does not say
     * @param providerId what it calls what it took; null when it took nothing, or its name cannot
     *     be read
     */
    static Verdict answered(
            int status,
            @Nullable Integer code,
            @Nullable Duration retryAfter,
            @Nullable String providerId) {
        return switch (status / 100) {
            case 2 -> Verdict.of(new Sent(providerId));
            case 4 -> refused(status, code == null ? 0 : code, retryAfter);
            // Whoever answers 5xx may have been asked on behalf of one who did what was asked.
            case 5 -> unknown("Twilio failed with status " + status);
            default ->
                    misconfigured("what answers at TWILIO_API_URL is not Twilio, status " + status);
        };
    }

    /**
     * Twilio did not answer. Only where no connection came about is it certain that nothing went.
     */
    static Verdict unanswered(Throwable failure) {
        if (isDueTo(failure, UnresolvedAddressException.class)
                || isDueTo(failure, UnknownHostException.class)) {
            return later("Twilio's name, TWILIO_API_URL, is not known to DNS", null);
        }
        if (isDueTo(failure, ConnectException.class)
                || isDueTo(failure, HttpConnectTimeoutException.class)) {
            return later("no connection to Twilio came about", null);
        }
        return isDueTo(failure, SSLHandshakeException.class)
                ? misconfigured(
                        "TLS with Twilio failed: check TWILIO_API_URL and what is on the way")
                : unknown("Twilio took the request and did not answer");
    }

    private static Verdict refused(int status, int code, @Nullable Duration retryAfter) {
        return switch (code) {
            case 20003, 20005, 30002 ->
                    misconfigured(
                            "Twilio refused TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN or the API key, or suspended the account "
                                    + said(code));
            case 20404 ->
                    misconfigured(
                            "Twilio knows no such account: check TWILIO_ACCOUNT_SID and TWILIO_API_URL "
                                    + said(code));
            case 21205, 21609 ->
                    misconfigured("Twilio cannot call back below PUBLIC_URL " + said(code));
            case 20429 -> later("Twilio is asked too often " + said(code), retryAfter);
            case 21611, 30001 ->
                    later("the number's queue at Twilio is full " + said(code), QUEUE_WAIT);
            case 21408, 21215 ->
                    wrongForIt("the account may not send to the contact's country " + said(code));
            case 21210, 21212, 21601, 21603, 21606, 21659, 21660 ->
                    wrongForAll(
                            "TWILIO_PHONE_NUMBER is not the account's, or cannot do this "
                                    + said(code));
            case 21608, 21219 ->
                    wrongForIt(
                            "a trial account sends only to numbers that were verified with Twilio "
                                    + said(code));
            case 21610 ->
                    unreachable(
                            "the contact has opted out of text messages by STOP, and gets them again with START "
                                    + said(code));
            case 21211, 21214, 21217, 21612 ->
                    unreachable("the contact's phone number is none that Twilio can reach " + said(code));
            case 21614, 21635 ->
                    unreachable("the contact's phone number takes no text messages " + said(code));
            default -> refused(status, code);
        };
    }

    /** The code is none of those above, or there is none. */
    private static Verdict refused(int status, int code) {
        String said = code == 0 ? "(status " + status + ")" : said(code);
        return switch (status) {
            case 401, 403 ->
                    misconfigured(
                            "Twilio refused TWILIO_ACCOUNT_SID with what goes with it " + said);
            case 404 ->
                    misconfigured(
                            "what answers at TWILIO_API_URL does not know this account " + said);
            case 408, 425, 429 -> later("Twilio is asked too often " + said, null);
            default -> never("Twilio refused the request " + said);
        };
    }

    private static String said(int code) {
        return "(" + code + ")";
    }

    /** It is due to the contact's number, and others may well be reached. */
    private static Verdict unreachable(String reason) {
        return Verdict.of(new Permanent(reason, FailureCode.RECIPIENT_REFUSED));
    }

    /** It will not be right soon, whoever is to be reached. */
    private static Verdict wrongForAll(String reason) {
        return new Verdict(new Permanent(reason, FailureCode.MISCONFIGURED), reason);
    }

    /** It will not be right for this one soon, and others may well be reached. */
    private static Verdict wrongForIt(String reason) {
        return new Verdict(new Permanent(reason), reason);
    }
}
