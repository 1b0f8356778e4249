package dev.leash.notifier.webhook;

import dev.leash.model.webhook.WebhookAttempt;
import dev.leash.model.webhook.WebhookCode;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.notifier.channel.RetryAfter;
import dev.leash.notifier.webhook.ConnectionFailures.Failure;
import dev.leash.settings.Settings;
import dev.leash.wire.webhook.SigningSecret;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;

/** Posts one message: signs it, sends it, and reports the endpoint's answer. */
final class WebhookSender {

    private final CloseableHttpClient client;
    private final Duration timeout;
    private final EndpointSecrets secrets;
    private final ScheduledExecutorService watch;
    private final InstantSource clock;

    /**
     * A sender with a client of {@link WebhookClient}.
     *
     * @param timeout how long an attempt may take
     * @param watch ends attempts that take too long
     */
    WebhookSender(
            CloseableHttpClient client,
            Duration timeout,
            EndpointSecrets secrets,
            ScheduledExecutorService watch,
            InstantSource clock) {
        this.client = client;
        this.timeout = timeout;
        this.secrets = secrets;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Creates a sender from the settings.
     *
     * @param atOnce how many attempts are made at the same time
     */
    static WebhookSender create(Settings settings, int atOnce) {
        AddressGuard guard =
                new AddressGuard(
                        SystemDefaultDnsResolver.INSTANCE, WebhookSettings.allowed(settings));
        return new WebhookSender(
                WebhookClient.create(
                        guard, SSLContexts.createSystemDefault(), atOnce, WebhookClient.TIMEOUT),
                WebhookClient.TIMEOUT,
                EndpointSecrets.of(settings),
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("leash-post-watch").daemon().factory()),
                InstantSource.system());
    }

    /** Makes one attempt. Blocks, for little longer than the time-out. */
    WebhookInput post(WebhookAttempt attempt) {
        List<SigningSecret> signing = signing(attempt);
        if (signing.size() < attempt.secrets().size()) {
            return unanswered(
                    attempt,
                    new Failure(
                            WebhookCode.SECRET_MISSING,
                            "its signing secret was not found; see WEBHOOK_SECRETS_DIR"));
        }
        try {
            return send(attempt, request(attempt, signing));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return unanswered(
                    attempt,
                    new Failure(
                            WebhookCode.ADDRESS_UNUSABLE,
                            "its address does not begin with http:// or https://"));
        }
    }

    private List<SigningSecret> signing(WebhookAttempt attempt) {
        return attempt.secrets().stream()
                .flatMap(name -> secrets.find(attempt.post().endpoint(), name).stream())
                .toList();
    }

    /** With the time of the attempt, since receivers refuse signatures older than five minutes. */
    private HttpPost request(WebhookAttempt attempt, List<SigningSecret> signing)
            throws URISyntaxException {
        byte[] body = attempt.body().getBytes(StandardCharsets.UTF_8);
        String id = attempt.post().message();
        long timestamp = clock.instant().getEpochSecond();
        List<String> signatures = new ArrayList<>();
        signing.forEach(secret -> signatures.add(secret.sign(id, timestamp, body)));
        HttpPost request = new HttpPost(new URI(attempt.url()));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        for (String prefix :
                attempt.svixHeaders() ? List.of("webhook", "svix") : List.of("webhook")) {
            request.setHeader(prefix + "-id", id);
            request.setHeader(prefix + "-timestamp", Long.toString(timestamp));
            request.setHeader(prefix + "-signature", String.join(" ", signatures));
        }
        return request;
    }

    private WebhookInput send(WebhookAttempt attempt, HttpPost request) throws URISyntaxException {
        HttpHost host = host(request.getUri());
        ScheduledFuture<?> end =
                watch.schedule(request::abort, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            WebhookInput answered = answered(attempt, client.executeOpen(host, request, null));
            // Closing the response instead would read it to its end.
            request.abort();
            return answered;
        } catch (IOException e) {
            return unanswered(
                    attempt,
                    request.isAborted() ? ConnectionFailures.TOO_SLOW : ConnectionFailures.of(e));
        } finally {
            end.cancel(false);
        }
    }

    private static HttpHost host(URI uri) {
        if (uri.getHost() == null || !WebhookClient.SCHEMES.contains(uri.getScheme())) {
            throw new IllegalArgumentException("not a web address");
        }
        return HttpHost.create(uri);
    }

    /** Only the head of the answer is read. */
    private WebhookInput answered(WebhookAttempt attempt, ClassicHttpResponse response) {
        Optional<Long> retryAfter =
                header(response, "retry-after")
                        .flatMap(text -> RetryAfter.of(text, clock.instant()))
                        .map(Duration::toSeconds);
        boolean abort =
                header(response, "webhook-delivery")
                        .filter(text -> text.strip().equalsIgnoreCase("abort-message"))
                        .isPresent();
        return new WebhookInput.Answered(
                attempt.post(),
                attempt.attempt(),
                response.getCode(),
                retryAfter.orElse(null),
                abort);
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(found -> found.getValue());
    }

    private static WebhookInput unanswered(WebhookAttempt attempt, Failure failure) {
        return new WebhookInput.Unanswered(
                attempt.post(), attempt.attempt(), failure.words(), failure.code());
    }
}
