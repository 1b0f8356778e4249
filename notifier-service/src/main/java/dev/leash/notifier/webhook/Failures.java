package dev.leash.notifier.webhook;

import dev.leash.model.webhook.WebhookCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Says why an attempt had no answer, without addresses. */
final class Failures {

    static final Failure TOO_SLOW =
            new Failure(WebhookCode.TIMED_OUT, "no answer within the time for it");

    /** Why an attempt had no answer: for programs, and in words. */
    record Failure(WebhookCode code, String words) {}

    private Failures() {}

    static Failure of(IOException e) {
        return switch (e) {
            case AddressGuard.RefusedAddressException _ ->
                    new Failure(
                            WebhookCode.ADDRESS_FORBIDDEN,
                            "its address is in a network nothing may be posted to; see WEBHOOK_ALLOWED_NETWORKS");
            case UnknownHostException _ ->
                    new Failure(WebhookCode.NO_SUCH_HOST, "its host name leads nowhere");
            case ConnectTimeoutException _ ->
                    new Failure(WebhookCode.TIMED_OUT, "no connection within the time for it");
            case SocketTimeoutException _ -> TOO_SLOW;
            case ConnectException _ ->
                    new Failure(
                            WebhookCode.CONNECTION_REFUSED, "nobody accepts connections there");
            case SSLException _ ->
                    new Failure(
                            WebhookCode.TLS_FAILED,
                            "the connection cannot be secured: its certificate is not trusted, or not for that name");
            case IOException _ ->
                    new Failure(
                            WebhookCode.CONNECTION_BROKEN,
                            "the connection broke before an answer came");
        };
    }
}
