package dev.leash.notifier.channel.email;

import static dev.leash.notifier.channel.SendVerdict.isDueTo;
import static dev.leash.notifier.channel.SendVerdict.later;
import static dev.leash.notifier.channel.SendVerdict.misconfigured;
import static dev.leash.notifier.channel.SendVerdict.unknown;

import dev.leash.model.notification.FailureCode;
import dev.leash.model.notification.SendResult;
import dev.leash.model.notification.SendResult.Permanent;
import dev.leash.model.notification.SendResult.Retryable;
import dev.leash.notifier.channel.SendVerdict;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Meaning of failures of a mail server. */
final class SmtpVerdict {

    /** Reply codes that mean missing or failed authentication, at any stage. */
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(530, 534, 535, 538);

    /** An answer to a sign-in that means "not now", and nothing of name or password. */
    private static final Pattern NOT_NOW = Pattern.compile("^4\\d\\d\\b.*", Pattern.DOTALL);

    private SmtpVerdict() {}

    /**
     * There is no connection, so nothing was sent. Always worth another attempt: the cause is the
     * server or the settings, not this mail, and pages are tried again until it is mended.
     */
    static SendVerdict notConnected(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return NOT_NOW.matcher(String.valueOf(failure.getMessage())).matches()
                    ? later("the mail server temporarily refused the sign-in", null)
                    : misconfigured("the mail server refused SMTP_USERNAME and SMTP_PASSWORD");
        }
        if (String.valueOf(failure.getMessage()).contains("STARTTLS is required")) {
            return misconfigured(
                    "the mail server does not offer STARTTLS, which SMTP_SECURITY requires");
        }
        if (isDueTo(failure, SocketTimeoutException.class)) {
            return later("the mail server did not answer in time", null);
        }
        if (isDueTo(failure, SSLException.class)) {
            return misconfigured(
                    "TLS with the mail server failed: its certificate, host name or protocol was not accepted");
        }
        if (isDueTo(failure, UnknownHostException.class)) {
            return later("DNS lookup of the mail server's host name (SMTP_HOST) failed", null);
        }
        return isDueTo(failure, ConnectException.class)
                ? later("the mail server refused the connection", null)
                : later("no connection to the mail server could be made", null);
    }

    /**
     * The mail failed on an open connection.
     *
     * @param written whether all of the mail had been written, so that the server may have it
     */
    static SendVerdict notSent(MessagingException failure, boolean written) {
        Optional<SmtpRefusal> refusal = SmtpRefusal.in(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return written
                ? unknown("the connection was lost after the mail was handed over")
                : later("the connection was lost before the mail was handed over", null);
    }

    /**
     * Whether a mail may have failed because of the connection alone: the server was no longer
     * there, or puts off what comes on it, for example because it had enough mails there. Servers
     * say so with many codes. What may have been handed over is not handed over again.
     *
     * @param written whether all of the mail had been written, so that the server may have it
     */
    static boolean mayBeOfConnection(MessagingException failure, boolean written) {
        return SmtpRefusal.in(failure).map(SmtpRefusal::isTemporary).orElse(!written);
    }

    private static SendVerdict refused(SmtpRefusal refusal) {
        if (NOT_SIGNED_IN.contains(refusal.code())) {
            return misconfigured(
                    "the mail server requires SMTP_USERNAME and SMTP_PASSWORD " + refusal.codes());
        }
        SendResult result =
                refusal.isTemporary()
                        ? new Retryable(
                                "the mail server temporarily refused "
                                        + refusal.what()
                                        + " "
                                        + refusal.codes(),
                                null,
                                refusal.isOfRecipient()
                                        ? FailureCode.RECIPIENT_REFUSED
                                        : FailureCode.UNAVAILABLE)
                        : new Permanent(
                                "the mail server refused " + refusal.what() + " " + refusal.codes(),
                                refusal.isOfRecipient()
                                        ? FailureCode.RECIPIENT_REFUSED
                                        : FailureCode.REFUSED);
        return SendVerdict.of(result);
    }
}
