package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Sample.full;
import static dev.leash.wire.codec.Sample.minimal;

import dev.leash.model.incident.Actor;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.EndpointHealth;
import dev.leash.model.webhook.Format;
import dev.leash.model.webhook.SecretRef;
import dev.leash.model.webhook.WebhookAttempt;
import dev.leash.model.webhook.WebhookCode;
import dev.leash.model.webhook.WebhookDelivery;
import dev.leash.model.webhook.WebhookDeliveryId;
import dev.leash.model.webhook.WebhookEvent;
import dev.leash.model.webhook.WebhookInput;
import dev.leash.model.webhook.WebhookMessage;
import dev.leash.model.webhook.WebhookRecord;
import dev.leash.wire.directory.DirectoryRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Samples of what concerns webhooks. */
final class WebhookSamples {

    private static final String BILLING = "billing";
    private static final WebhookMessage MESSAGE =
            new WebhookMessage(
                    "msg_mhjx1k2a_12_3_1", "incident.acknowledged", "12", 3, "{\"type\":\"x\"}");
    private static final WebhookDeliveryId POST = new WebhookDeliveryId(BILLING, MESSAGE.id());
    private static final Actor ADMIN = Actor.person(ALICE, Actor.Via.WEB);

    private WebhookSamples() {}

    static List<Sample<?>> all() {
        return Stream.of(inputs(), facts(), attempts(), states(), endpoints())
                .<Sample<?>>flatMap(List::stream)
                .toList();
    }

    private static List<Sample<WebhookInput>> inputs() {
        var codec = InternalRecords.POST_INPUT;
        return List.of(
                full(codec, new WebhookInput.Wanted(BILLING, MESSAGE)),
                full(codec, new WebhookInput.Answered(POST, 1, 429, 30L, true)),
                minimal(codec, new WebhookInput.Answered(POST, 1, 204, null, false)),
                full(codec, unanswered(WebhookCode.TIMED_OUT)),
                minimal(codec, unanswered(null)),
                full(codec, new WebhookInput.Replay(POST, "request-9", ADMIN)),
                full(codec, new WebhookInput.Enable(BILLING, "request-9", ADMIN)));
    }

    private static List<Sample<WebhookRecord>> facts() {
        return Stream.concat(
                        fullFacts().map(event -> full(InternalRecords.POST, recorded(event))),
                        minimalFacts().map(event -> minimal(InternalRecords.POST, recorded(event))))
                .toList();
    }

    private static Stream<WebhookEvent> fullFacts() {
        return Stream.of(
                new WebhookEvent.Requested(POST, MESSAGE.type(), "12"),
                new WebhookEvent.Attempted(POST, 1),
                new WebhookEvent.Delivered(POST, 1, 204),
                new WebhookEvent.AttemptFailed(
                        POST,
                        1,
                        500,
                        "the endpoint answered 500",
                        AT.plusSeconds(5),
                        WebhookCode.ENDPOINT_ANSWERED_ERROR),
                new WebhookEvent.GivenUp(
                        POST,
                        8,
                        500,
                        "the endpoint answered 500",
                        WebhookCode.ENDPOINT_ANSWERED_ERROR),
                new WebhookEvent.Cancelled(
                        POST, "the endpoint is disabled", WebhookCode.ENDPOINT_DISABLED),
                new WebhookEvent.Replayed(POST),
                new WebhookEvent.EndpointDisabled(
                        BILLING,
                        "nothing but failure for 5 days",
                        AT,
                        WebhookCode.FAILING_FOR_DAYS),
                new WebhookEvent.EndpointEnabled(
                        BILLING, "somebody enabled it", WebhookCode.ENABLED_BY_SOMEBODY));
    }

    private static Stream<WebhookEvent> minimalFacts() {
        return Stream.of(
                new WebhookEvent.AttemptFailed(
                        POST, 1, null, "no answer within 15 seconds", AT.plusSeconds(5), null),
                new WebhookEvent.GivenUp(POST, 8, null, "no answer within 15 seconds", null),
                new WebhookEvent.Cancelled(POST, "the endpoint is disabled", null),
                new WebhookEvent.EndpointDisabled(BILLING, "it answered 410 Gone", null, null),
                new WebhookEvent.EndpointEnabled(BILLING, "somebody enabled it", null));
    }

    private static WebhookInput unanswered(@Nullable WebhookCode code) {
        return new WebhookInput.Unanswered(POST, 1, "no answer within 15 seconds", code);
    }

    private static WebhookRecord recorded(WebhookEvent event) {
        return new WebhookRecord(3, AT, ADMIN, event);
    }

    private static List<Sample<WebhookAttempt>> attempts() {
        return List.of(
                full(
                        InternalRecords.POST_ATTEMPT,
                        new WebhookAttempt(
                                POST,
                                1,
                                "https://billing.example.com/hooks",
                                List.of("2", "1"),
                                true,
                                MESSAGE.body())));
    }

    private static List<Sample<?>> states() {
        return List.of(
                full(InternalRecords.POST_STATE, post(AT.plusSeconds(5))),
                minimal(InternalRecords.POST_STATE, post(null)),
                full(
                        InternalRecords.STANDING_STATE,
                        new EndpointHealth(
                                BILLING,
                                3,
                                2,
                                1,
                                4,
                                AT,
                                AT.plusSeconds(10),
                                "https://billing.example.com/hooks")),
                minimal(
                        InternalRecords.STANDING_STATE,
                        new EndpointHealth(BILLING, 0, 1, 1, 0, null, null, null)));
    }

    private static WebhookDelivery post(@Nullable Instant due) {
        return new WebhookDelivery(
                BILLING, MESSAGE, WebhookDelivery.Status.WAITING, 4, 2, 1, AT, due);
    }

    private static List<Sample<DirectoryRecord>> endpoints() {
        var codec = InternalRecords.DIRECTORY;
        return List.of(
                full(
                        codec,
                        endpoint(new SecretRef("2", AT.plusSeconds(60)), new SecretRef("1", AT))),
                minimal(codec, endpoint(new SecretRef("1", null))));
    }

    private static DirectoryRecord endpoint(SecretRef... secrets) {
        return new DirectoryRecord.OfEndpoint(
                new Endpoint(
                        BILLING,
                        "https://billing.example.com/hooks",
                        Format.LEASH,
                        List.of("incident.*"),
                        List.of(secrets),
                        true,
                        true));
    }
}
