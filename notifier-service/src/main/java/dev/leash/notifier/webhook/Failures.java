package dev.leash.notifier.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;

/** Says why an attempt had no answer, without addresses. */
final class Failures {

    static final String TOO_SLOW = "no answer within the time for it";

    private Failures() {}

    static String words(IOException e) {
        return switch (e) {
            case AddressGuard.RefusedAddressException _ ->
                    "its address is in a network nothing may be posted to; see WEBHOOK_ALLOWED_NETWORKS";
            case UnknownHostException _ -> "its host name leads nowhere";
            case ConnectTimeoutException _ -> "no connection within the time for it";
            case SocketTimeoutException _ -> TOO_SLOW;
            case HttpHostConnectException _ -> "nobody accepts connections there";
            case ConnectException _ -> "nobody accepts connections there";
            case SSLException _ ->
                    "the connection cannot be secured: its certificate is not trusted, or not for that name";
            case IOException _ -> "the connection broke before an answer came";
        };
    }
}
