package dev.leash.notifier.channel.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/**
 * HTTP client that sends exactly one request to Twilio, on a connection of its own. Twilio's own
 * client retries after any 5xx, and Twilio has no idempotency key, so that a message could be sent
 * twice.
 *
 * <p>For one request, by one thread.
 */
final class OneRequest extends HttpClient implements AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    /** Many times the size of Twilio's answer, which describes one message or call. */
    private static final long MAX_ANSWER_BYTES = 256 * 1024;

    private final URI api;
    private final Duration within;
    private final java.net.http.HttpClient connection =
            java.net.http.HttpClient.newBuilder()
                    .version(java.net.http.HttpClient.Version.HTTP_1_1)
                    .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT_WITHIN)
                    .build();
    private @Nullable HttpResponse<String> answer;
    private @Nullable Throwable failure;

    /**
     * A client for one request.
     *
     * @param api address of Twilio's API
     * @param within how long the request may take altogether
     */
    OneRequest(URI api, Duration within) {
        this.api = api;
        this.within = within;
    }

    /** Twilio's answer; null when there was none. */
    @Nullable HttpResponse<String> answer() {
        return answer;
    }

    /** Why Twilio did not answer; null when it did, or nothing was sent yet. */
    @Nullable Throwable failure() {
        return failure;
    }

    /** Without retries. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            HttpResponse<String> heard = send(request);
            answer = heard;
            return new Response(heard.body(), heard.statusCode(), new Header[0]);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private HttpResponse<String> send(Request request)
            throws ExecutionException, TimeoutException, InterruptedException {
        HttpRequest http =
                HttpRequest.newBuilder(address(request.constructURL()))
                        .header("Authorization", request.getAuthString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(request.encodeFormBody()))
                        .build();
        return connection
                .sendAsync(http, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_ANSWER_BYTES))
                .get(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private URI address(URL asBuilt) {
        return URI.create(api + asBuilt.getFile());
    }

    private ApiConnectionException failed(Throwable cause) {
        failure = cause;
        return new ApiConnectionException(
                "Twilio did not answer", cause instanceof Exception e ? e : new IOException(cause));
    }

    @Override
    public void close() {
        connection.shutdownNow();
    }
}
