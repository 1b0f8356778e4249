package dev.leash.notifier.channel.email;

import dev.leash.model.notification.SendResult;
import dev.leash.model.notification.SendResult.Permanent;
import dev.leash.model.notification.SendResult.Retryable;
import dev.leash.model.notification.SendResult.Unknown;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure means, in words of its own: a server's words repeat addresses and may repeat
 * links.
 *
 * @param result what became of the attempt
 * @param misconfigured whether a setting is wrong, so that no mail will go until somebody changes
 *     it
 */
record Verdict(SendResult result, boolean misconfigured) {

    /** Answers that mean "who are you?" whenever they come. */
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(530, 534, 535, 538);

    /**
     * There is no connection to send on, so nothing was sent. All of it is worth another attempt:
     * what is wrong concerns the server or the settings, not this mail, and a page survives until
     * they are right.
     */
    static Verdict notConnected(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return misconfigured("the mail server refused SMTP_USERNAME and SMTP_PASSWORD");
        }
        Throwable cause = rootOf(failure);
        return switch (cause) {
            case SSLException _ ->
                    misconfigured(
                            "the mail server's TLS cannot be trusted: its certificate or name does not fit");
            case UnknownHostException _ ->
                    later("the mail server's name, SMTP_HOST, is not known to DNS");
            case SocketTimeoutException _ -> later("the mail server did not answer in time");
            case java.net.ConnectException _ -> later("the mail server refused the connection");
            case MessagingException _
                    when String.valueOf(cause.getMessage()).contains("STARTTLS is required") ->
                    misconfigured(
                            "the mail server does not offer STARTTLS, which SMTP_SECURITY asks for");
            default -> later("the mail server did not let the connection come about");
        };
    }

    /**
     * The connection was there, and the mail failed on it.
     *
     * @param written whether all of the mail had been written, so that the server may have it
     */
    static Verdict notSent(MessagingException failure, boolean written) {
        Optional<Refusal> refusal = Refusal.in(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return written
                ? new Verdict(
                        new Unknown("the connection was lost after the mail was handed over"),
                        false)
                : later("the connection was lost before the mail was handed over");
    }

    private static Verdict refused(Refusal refusal) {
        if (NOT_SIGNED_IN.contains(refusal.code())) {
            return misconfigured(
                    "the mail server wants SMTP_USERNAME and SMTP_PASSWORD " + refusal.codes());
        }
        return refusal.isTemporary()
                ? later("the mail server put off " + refusal.what() + " " + refusal.codes())
                : new Verdict(
                        new Permanent(
                                "the mail server refused "
                                        + refusal.what()
                                        + " "
                                        + refusal.codes()),
                        false);
    }

    private static Verdict later(String reason) {
        return new Verdict(new Retryable(reason, null), false);
    }

    private static Verdict misconfigured(String reason) {
        return new Verdict(new Retryable(reason, null), true);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        @Nullable Throwable cause = root.getCause();
        while (cause != null) {
            root = cause;
            cause = root.getCause();
        }
        return root;
    }
}
