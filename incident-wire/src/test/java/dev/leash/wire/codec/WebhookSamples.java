package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Sample.full;
import static dev.leash.wire.codec.Sample.minimal;

import dev.leash.model.incident.Actor;
import dev.leash.model.webhook.Endpoint;
import dev.leash.model.webhook.Format;
import dev.leash.model.webhook.Message;
import dev.leash.model.webhook.Post;
import dev.leash.model.webhook.PostAttempt;
import dev.leash.model.webhook.PostEvent;
import dev.leash.model.webhook.PostId;
import dev.leash.model.webhook.PostInput;
import dev.leash.model.webhook.PostRecorded;
import dev.leash.model.webhook.SecretRef;
import dev.leash.model.webhook.Standing;
import dev.leash.model.webhook.WebhookCode;
import dev.leash.wire.directory.DirectoryRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Samples of what concerns webhooks. */
final class WebhookSamples {

    private static final String BILLING = "billing";
    private static final Message MESSAGE =
            new Message(
                    "msg_mhjx1k2a_12_3_1", "incident.acknowledged", "12", 3, "{\"type\":\"x\"}");
    private static final PostId POST = new PostId(BILLING, MESSAGE.id());
    private static final Actor ADMIN = Actor.person(ALICE, Actor.Via.WEB);

    private WebhookSamples() {}

    static List<Sample<?>> all() {
        return Stream.of(inputs(), facts(), attempts(), states(), endpoints())
                .<Sample<?>>flatMap(List::stream)
                .toList();
    }

    private static List<Sample<PostInput>> inputs() {
        var codec = InternalRecords.POST_INPUT;
        return List.of(
                full(codec, new PostInput.Wanted(BILLING, MESSAGE)),
                full(codec, new PostInput.Answered(POST, 1, 429, 30L, true)),
                minimal(codec, new PostInput.Answered(POST, 1, 204, null, false)),
                full(codec, unanswered(WebhookCode.TIMED_OUT)),
                minimal(codec, unanswered(null)),
                full(codec, new PostInput.Replay(POST, "request-9", ADMIN)),
                full(codec, new PostInput.Enable(BILLING, "request-9", ADMIN)));
    }

    private static List<Sample<PostRecorded>> facts() {
        return Stream.concat(
                        fullFacts().map(event -> full(InternalRecords.POST, recorded(event))),
                        minimalFacts().map(event -> minimal(InternalRecords.POST, recorded(event))))
                .toList();
    }

    private static Stream<PostEvent> fullFacts() {
        return Stream.of(
                new PostEvent.Requested(POST, MESSAGE.type(), "12"),
                new PostEvent.Attempted(POST, 1),
                new PostEvent.Delivered(POST, 1, 204),
                new PostEvent.AttemptFailed(
                        POST,
                        1,
                        500,
                        "the endpoint answered 500",
                        AT.plusSeconds(5),
                        WebhookCode.ENDPOINT_ANSWERED_ERROR),
                new PostEvent.GivenUp(
                        POST,
                        8,
                        500,
                        "the endpoint answered 500",
                        WebhookCode.ENDPOINT_ANSWERED_ERROR),
                new PostEvent.Cancelled(
                        POST, "the endpoint is disabled", WebhookCode.ENDPOINT_DISABLED),
                new PostEvent.Replayed(POST),
                new PostEvent.EndpointDisabled(
                        BILLING, "nothing but failure for 5 days", AT, WebhookCode.FAILING_FOR_DAYS),
                new PostEvent.EndpointEnabled(
                        BILLING, "somebody enabled it", WebhookCode.ENABLED_BY_SOMEBODY));
    }

    private static Stream<PostEvent> minimalFacts() {
        return Stream.of(
                new PostEvent.AttemptFailed(
                        POST, 1, null, "no answer within 15 seconds", AT.plusSeconds(5), null),
                new PostEvent.GivenUp(POST, 8, null, "no answer within 15 seconds", null),
                new PostEvent.Cancelled(POST, "the endpoint is disabled", null),
                new PostEvent.EndpointDisabled(BILLING, "it answered 410 Gone", null, null),
                new PostEvent.EndpointEnabled(BILLING, "somebody enabled it", null));
    }

    private static PostInput unanswered(@Nullable WebhookCode code) {
        return new PostInput.Unanswered(POST, 1, "no answer within 15 seconds", code);
    }

    private static PostRecorded recorded(PostEvent event) {
        return new PostRecorded(3, AT, ADMIN, event);
    }

    private static List<Sample<PostAttempt>> attempts() {
        return List.of(
                full(
                        InternalRecords.POST_ATTEMPT,
                        new PostAttempt(
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
                        new Standing(
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
                        new Standing(BILLING, 0, 1, 1, 0, null, null, null)));
    }

    private static Post post(@Nullable Instant due) {
        return new Post(BILLING, MESSAGE, Post.Status.WAITING, 4, 2, 1, AT, due);
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
