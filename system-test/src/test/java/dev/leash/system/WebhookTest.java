package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.system.HookReceiver.Hook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs are told what happens: signed, again when they were away, and never when they are gone.
 */
@Tag("system")
class WebhookTest {

    private static final String ALICE = "alice@example.com";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    @TempDir Path data;
    private final int wellPort = Product.freePort();
    private final int awayPort = Product.freePort();
    private final int gonePort = Product.freePort();

    @BeforeEach
    void describeEndpoints() throws IOException {
        Path workbook = Files.createDirectories(data.resolve("workbook"));
        Files.writeString(
                workbook.resolve("webhooks.csv"),
                """
                name,url,events,format
                well,http://127.0.0.1:%d/hooks,*,leash
                away,http://127.0.0.1:%d/hooks,public_incident.incident_created_v2,incident.io
                gone,http://127.0.0.1:%d/hooks,*,leash
                """
                        .formatted(wellPort, awayPort, gonePort));
    }

    @Test
    void endpointsAreToldSignedRetriedDisabledAndReplayed() throws Exception {
        int kafkaPort = Product.freePort();
        try (HookReceiver well = HookReceiver.at(wellPort, 204);
                HookReceiver gone = HookReceiver.at(gonePort, 410);
                Product leash =
                        Product.up(
                                data,
                                Product.freePort(),
                                kafkaPort,
                                Map.of("WEBHOOK_ALLOWED_NETWORKS", "127.0.0.1"))) {
            Log log = new Log("127.0.0.1:" + kafkaPort);
            leash.web().reported("It is down");
            Visitor admin = signIn(leash, log);
            String page = leash.address() + "/workbook/webhooks";

            Hook opened =
                    await().until(() -> told(well, "incident.opened"), Optional::isPresent)
                            .orElseThrow();
            new Webhook(secretOf("well", admin.open(page).body()))
                    .verify(opened.body(), opened.headers());

            awaitFact(log, WebhookEvent.AttemptFailed.class, "away");
            try (HookReceiver away = HookReceiver.at(awayPort, 200)) {
                await().until(() -> !away.hooks().isEmpty());
                Hook created = away.hooks().getFirst();
                new Webhook(secretOf("away", admin.open(page).body()))
                        .verify(created.body(), created.headers());
                assertThat(created.body())
                        .startsWith(
                                "{\"event_type\":\"public_incident.incident_created_v2\",\"public_incident.incident_created_v2\":{\"id\":\"1\"");
            }

            awaitFact(log, WebhookEvent.EndpointDisabled.class, "gone");
            await().until(() -> admin.open(page).body().contains("it answered 410 Gone"));
            int posted = gone.hooks().size();
            leash.web().reported("Something else is down");
            await().until(
                            () ->
                                    well.hooks().stream()
                                            .anyMatch(hook -> hook.id().contains("_2_1_")));
            awaitFact(log, WebhookEvent.Cancelled.class, "gone");
            assertThat(gone.hooks()).hasSize(posted);

            admin.press(page, "/replay", Map.of("endpoint", "well", "message", opened.id()));
            await().until(
                            () ->
                                    well.hooks().stream()
                                                    .filter(hook -> hook.id().equals(opened.id()))
                                                    .count()
                                            == 2);

            assertThat(leash.written()).doesNotContain("whsec_", "/hooks");
            assertThat(leash.web().get("/workbook/webhooks").body()).doesNotContain("whsec_");
        }
    }

    private static Optional<Hook> told(HookReceiver receiver, String type) {
        return receiver.hooks().stream()
                .filter(hook -> hook.body().startsWith("{\"type\":\"" + type + "\""))
                .findFirst();
    }

    private static void awaitFact(Log log, Class<? extends WebhookEvent> type, String endpoint) {
        await(type.getSimpleName() + " of " + endpoint)
                .until(
                        () ->
                                log.webhooks().stream()
                                        .filter(
                                                fact ->
                                                        fact.endpoint()
                                                                .equals(Optional.of(endpoint)))
                                        .map(WebhookRecord::event)
                                        .anyMatch(type::isInstance));
    }

    /** As an administrator copies it from the page. */
    private static String secretOf(String endpoint, String page) {
        String card = page.substring(page.indexOf("id=\"e-" + endpoint + "\""));
        Matcher secret = SECRET.matcher(card);
        assertThat(secret.find()).as(card).isTrue();
        return secret.group();
    }

    private static Visitor signIn(Product leash, Log log) {
        Visitor visitor = new Visitor();
        visitor.press(leash.address() + "/sign-in", Map.of("email", ALICE));
        String link =
                await().until(() -> Outbox.signInLink(log.outbox(), ALICE), Optional::isPresent)
                        .orElseThrow();
        assertThat(visitor.press(link, Map.of()).body()).contains("You are signed in as");
        return visitor;
    }
}
