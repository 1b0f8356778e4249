package dev.leash.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Format;
import dev.leash.model.webhook.SecretRef;
import dev.leash.model.webhook.WebhookDeliveryId;
import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.topic.Topics;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of webhooks, as somebody sees it who has not signed in. */
@Tag("broker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksPageTest {

    private static final String PAGE = "/workbook/webhooks";
    private static final WebhookDeliveryId TAKEN = new WebhookDeliveryId("billing", "msg_1_12_1_1");
    private static final WebhookDeliveryId FAILED =
            new WebhookDeliveryId("billing", "msg_2_12_2_1");

    private final Instant now = Instant.now();
    private Lab lab;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        lab = Lab.start(folder, Map.of());
        lab.samples().people();
        endpoint("billing", true);
        endpoint("gone", true);
        endpoint("off", false);
        tell(1, new WebhookEvent.Requested(TAKEN, "incident.opened", "12"));
        tell(2, new WebhookEvent.Attempted(TAKEN, 1));
        tell(3, new WebhookEvent.Delivered(TAKEN, 1, 204));
        tell(1, new WebhookEvent.Requested(FAILED, "incident.assigned", "12"));
        tell(2, new WebhookEvent.Attempted(FAILED, 1));
        tell(
                3,
                new WebhookEvent.AttemptFailed(
                        FAILED, 1, 500, "the endpoint answered 500", now.plusSeconds(300), null));
        tell(1, new WebhookEvent.EndpointDisabled("gone", "it answered 410 Gone", null, null));
        await().until(() -> lab.browser().get(PAGE).body().contains("410 Gone"));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private void endpoint(String id, boolean enabled) {
        lab.standIn.say(
                new DirectoryRecord.OfEndpoint(
                        new Endpoint(
                                id,
                                "https://" + id + ".example.com/hooks?token=hunter2",
                                Format.LEASH,
                                List.of("*"),
                                List.of(new SecretRef("1", null)),
                                false,
                                enabled)));
    }

    private void tell(long sequence, WebhookEvent event) {
        WebhookRecord fact = new WebhookRecord(sequence, now, Actor.notifier(), event);
        lab.standIn.producers().send(Topics.WEBHOOKS, fact.endpoint().orElseThrow(), fact).join();
    }

    @Test
    void showsHowEachEndpointBehavesAndWhatBecameOfMessages() {
        assertThat(lab.browser().get(PAGE).body())
                .contains(
                        "https://billing.example.com/…",
                        "disabled",
                        "disabled in the workbook",
                        "accepted with 204",
                        "tried again later",
                        "the endpoint answered 500",
                        "/incidents/12")
                .doesNotContain("hunter2");
    }

    @Test
    void showsNeitherSecretsNorButtonsToWhoeverHasNotSignedIn() {
        assertThat(lab.browser().get(PAGE).body())
                .doesNotContain("whsec_", "Post again", "Enable gone");
    }

    @Test
    void nobodyElseReplaysOrEnables() {
        Browser browser = lab.browser();
        Map<String, String> replay = Map.of("endpoint", "billing", "message", TAKEN.message());

        assertThat(browser.submit("/sign-in", PAGE + "/replay", replay))
                .satisfies(WebhooksPageTest::isForAdministrators);
        assertThat(browser.submit("/sign-in", PAGE + "/enable", Map.of("endpoint", "gone")))
                .satisfies(WebhooksPageTest::isForAdministrators);
        assertThat(lab.browser().post(PAGE + "/replay", replay).statusCode()).isEqualTo(403);
    }

    @Test
    void healthSaysThatAnEndpointIsDisabled() {
        assertThat(lab.browser().get("/status").body()).contains("1 disabled", "gone: disabled");
    }

    /** Whoever speaks to their browser says what they see. */
    @Test
    void theNameOfAButtonIsWhatItShows() {
        lab.standIn.say(
                new DirectoryRecord.OfContact(
                        new Contact("root", "root@example.com", null, Contact.Role.ADMIN)));
        Browser admin = lab.signedIn("root");
        await().until(() -> admin.get(PAGE).body().contains("Post again"));

        assertThat(admin.get(PAGE).body())
                .contains("Post again<span class=\"unseen\">:")
                .doesNotContainPattern("<button[^>]*aria-label");
    }

    private static void isForAdministrators(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Only administrators");
    }
}
