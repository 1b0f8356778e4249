package dev.leash.notifier.webhook;

import dev.leash.model.webhook.WebhookAttempt;
import dev.leash.model.webhook.WebhookDeliveryId;
import dev.leash.settings.Networks;
import dev.leash.wire.webhook.MadeSecrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;

/** Posters that may post to this machine. */
final class TestPosters {

    static final String BODY = "{\"type\":\"incident.opened\",\"data\":{\"title\":\"Überlauf\"}}";
    static final WebhookDeliveryId POST = new WebhookDeliveryId("billing", "msg_mhjx1k2a_12_3_1");
    static final MadeSecrets SECRETS =
            new MadeSecrets("a secret of Leash's own".getBytes(StandardCharsets.UTF_8));
    private static final ScheduledExecutorService WATCH =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    private TestPosters() {}

    static WebhookSender toThisMachine(Duration timeout) throws Exception {
        return poster(
                AddressGuardTest.to("127.0.0.1"), SSLContext.getDefault(), timeout, "127.0.0.0/8");
    }

    static WebhookSender poster(
            DnsResolver resolver, SSLContext trust, Duration timeout, String... allowed) {
        Networks networks = allowed.length == 0 ? Networks.NONE : Networks.of(allowed);
        AddressGuard guard = new AddressGuard(resolver, networks);
        return new WebhookSender(
                WebhookClient.create(guard, trust, 8, timeout),
                timeout,
                new EndpointSecrets(SECRETS, null),
                WATCH,
                InstantSource.system());
    }

    static WebhookAttempt attempt(String url, String... secrets) {
        return new WebhookAttempt(POST, 1, url, List.of(secrets), true, BODY);
    }
}
