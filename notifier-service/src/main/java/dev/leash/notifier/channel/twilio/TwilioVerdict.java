package dev.leash.notifier.channel.twilio;

import static dev.leash.notifier.channel.SendVerdict.isDueTo;
import static dev.leash.notifier.channel.SendVerdict.later;
import static dev.leash.notifier.channel.SendVerdict.misconfigured;
import static dev.leash.notifier.channel.SendVerdict.never;
import static dev.leash.notifier.channel.SendVerdict.unknown;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult.Permanent;
import dev.leash.model.notification.SendResult.Sent;
import dev.leash.notifier.channel.SendVerdict;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Meaning of Twilio's answers, by the codes of <a
 * href="https://www.twilio.com/docs/api/errors">Twilio's list</a>.
 */
final class TwilioVerdict {

    /**
     * Wait after "queue full": Twilio's queue holds ten hours of messages, so an immediate retry is
     * useless.
     */
    private static final Duration QUEUE_WAIT = Duration.ofSeconds(60);

    private TwilioVerdict() {}

    /**
     * Twilio answered.
     *
     * @param status the HTTP status
     * @param code Twilio's own code; null when it gave none
     * @param retryAfter the wait that Twilio asks for; null when it asks for none
     * @param providerId Twilio's id of the message or call; null when Twilio took nothing, or the
     *     id cannot be read
     */
    static SendVerdict answered(
            int status,
            @Nullable Integer code,
            @Nullable Duration retryAfter,
            @Nullable String providerId) {
        return switch (status / 100) {
            case 2 -> SendVerdict.of(new Sent(providerId));
            case 4 -> refused(status, code == null ? 0 : code, retryAfter);
            // With a 5xx, the request may have been carried out all the same.
            case 5 -> unknown("Twilio failed with HTTP status " + status);
            default ->
                    misconfigured(
                            "the server at TWILIO_API_URL is not Twilio, HTTP status " + status);
        };
    }

    /** Twilio did not answer. Certain not to have been sent only where no connection was made. */
    static SendVerdict unanswered(Throwable failure) {
        if (isDueTo(failure, UnresolvedAddressException.class)
                || isDueTo(failure, UnknownHostException.class)) {
            return later("DNS lookup of Twilio's host name (TWILIO_API_URL) failed", null);
        }
        if (isDueTo(failure, ConnectException.class)
                || isDueTo(failure, HttpConnectTimeoutException.class)) {
            return later("no connection to Twilio could be made", null);
        }
        return isDueTo(failure, SSLHandshakeException.class)
                ? misconfigured(
                        "TLS with Twilio failed: check TWILIO_API_URL and proxies in between")
                : unknown("the request was sent to Twilio, but Twilio did not answer");
    }

    private static SendVerdict refused(int status, int code, @Nullable Duration retryAfter) {
        return switch (code) {
            case 20003, 20005, 30002 ->
                    misconfigured(
                            "Twilio refused TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN or the API key, or suspended the account "
                                    + said(code));
            case 20404 ->
                    misconfigured(
                            "Twilio has no such account: check TWILIO_ACCOUNT_SID and TWILIO_API_URL "
                                    + said(code));
            case 21205, 21609 ->
                    misconfigured(
                            "Twilio cannot reach its callbacks under PUBLIC_URL " + said(code));
            case 20429 -> later("Twilio's rate limit was reached " + said(code), retryAfter);
            case 21611, 30001 ->
                    later(
                            "Twilio's queue for TWILIO_PHONE_NUMBER is full " + said(code),
                            QUEUE_WAIT);
            case 21408, 21215 ->
                    wrongForIt("the account may not send to the contact's country " + said(code));
            case 21210, 21212, 21601, 21603, 21606, 21659, 21660 ->
                    wrongForAll(
                            "TWILIO_PHONE_NUMBER does not belong to the account, or does not support this "
                                    + said(code));
            case 21608, 21219 ->
                    wrongForIt(
                            "a trial account sends only to numbers that were verified with Twilio "
                                    + said(code));
            case 21610 ->
                    unreachable(
                            "the contact has opted out of text messages by replying STOP; replying START opts in again "
                                    + said(code));
            case 21211, 21214, 21217, 21612 ->
                    unreachable("Twilio cannot reach the contact's phone number " + said(code));
            case 21614, 21635 ->
                    unreachable(
                            "the contact's phone number cannot receive text messages "
                                    + said(code));
            default -> refused(status, code);
        };
    }

    /** Any other code, or none. */
    private static SendVerdict refused(int status, int code) {
        String said = code == 0 ? "(status " + status + ")" : said(code);
        return switch (status) {
            case 401, 403 ->
                    misconfigured("Twilio refused TWILIO_ACCOUNT_SID and its credentials " + said);
            case 404 -> misconfigured("the server at TWILIO_API_URL has no such account " + said);
            case 408, 425, 429 -> later("Twilio's rate limit was reached " + said, null);
            default -> never("Twilio refused the request " + said);
        };
    }

    private static String said(int code) {
        return "(" + code + ")";
    }

    /** The cause is the contact's number; other contacts may be reached. */
    private static SendVerdict unreachable(String reason) {
        return SendVerdict.of(new Permanent(reason, FailureCode.RECIPIENT_REFUSED));
    }

    /** A permanent failure of every message, which an administrator has to mend. */
    private static SendVerdict wrongForAll(String reason) {
        return new SendVerdict(new Permanent(reason, FailureCode.MISCONFIGURED), reason);
    }

    /** A permanent failure of this message, which an administrator should see. */
    private static SendVerdict wrongForIt(String reason) {
        return new SendVerdict(new Permanent(reason), reason);
    }
}
