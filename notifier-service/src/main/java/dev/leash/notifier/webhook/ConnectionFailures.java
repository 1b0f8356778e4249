package dev.leash.notifier.webhook;

import dev.leash.model.webhook.WebhookCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Reasons why an attempt got no answer, without addresses. */
final class ConnectionFailures {

    static final Failure TOO_SLOW =
            new Failure(WebhookCode.TIMED_OUT, "timed out waiting for an answer");

    /** A reason: for programs, and in words. */
    record Failure(WebhookCode code, String words) {}

    private ConnectionFailures() {}

    static Failure of(IOException e) {
        return switch (e) {
            case AddressGuard.RefusedAddressException _ ->
                    new Failure(
                            WebhookCode.ADDRESS_FORBIDDEN,
                            "its address is in a network that webhooks may not be posted to; see WEBHOOK_ALLOWED_NETWORKS");
            case UnknownHostException _ ->
                    new Failure(WebhookCode.NO_SUCH_HOST, "DNS lookup of its host name failed");
            case ConnectTimeoutException _ ->
                    new Failure(WebhookCode.TIMED_OUT, "timed out while connecting");
            case SocketTimeoutException _ -> TOO_SLOW;
            case ConnectException _ ->
                    new Failure(WebhookCode.CONNECTION_REFUSED, "connection refused");
            case SSLException _ ->
                    new Failure(
                            WebhookCode.TLS_FAILED,
                            "TLS failed: its certificate is not trusted, or is for another name");
            case IOException _ ->
                    new Failure(
                            WebhookCode.CONNECTION_BROKEN,
                            "the connection was lost before an answer arrived");
        };
    }
}
