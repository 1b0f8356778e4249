package dev.leash.model.webhook;

import static dev.leash.model.webhook.InMemoryWebhookState.BILLING;
import static dev.leash.model.webhook.InMemoryWebhookState.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.webhook.WebhookDelivery.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookQueueTest {

    private static final Actor ADMIN = Actor.person("ann", Actor.Via.WEB);

    private final InMemoryWebhookState queue = new InMemoryWebhookState();

    @Test
    void isHandedOverAtOnceAndDelivered() {
        queue.want(1);

        assertThat(queue.work)
                .containsExactly(
                        new WebhookAttempt(
                                id(1),
                                1,
                                "https://billing.example.com/hooks",
                                List.of("1"),
                                false,
                                "{}"));

        queue.answer(204);

        assertThat(queue.facts)
                .extracting(WebhookRecord::event)
                .containsExactly(
                        new WebhookEvent.Requested(id(1), "incident.opened", "12"),
                        new WebhookEvent.Attempted(id(1), 1),
                        new WebhookEvent.Delivered(id(1), 1, 204));
        assertThat(queue.facts).extracting(WebhookRecord::sequence).containsExactly(1L, 2L, 3L);
        assertThat(queue.standing().open()).isZero();
        assertThat(queue.standing().inFlight()).isZero();
    }

    @Test
    void whatIsWantedTwiceIsPostedOnce() {
        queue.want(1);
        queue.want(1);

        assertThat(queue.work).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 308, 400, 404, 500, 503})
    void whateverIsNotTwoHundredIsTriedAgain(int status) {
        queue.want(1);
        queue.answer(status);

        assertThat(queue.told(WebhookEvent.AttemptFailed.class))
                .singleElement()
                .satisfies(
                        failed -> {
                            assertThat(failed.status()).isEqualTo(status);
                            assertThat(Duration.between(queue.now, failed.nextAttemptAt()))
                                    .isBetween(Duration.ofMillis(4_500), Duration.ofMillis(5_500));
                        });

        queue.pass(Duration.ofSeconds(6));

        assertThat(queue.work).hasSize(2);
        assertThat(queue.work.getLast().post()).isEqualTo(id(1));
        assertThat(queue.work.getLast().attempt()).isEqualTo(2);
    }

    @Test
    void isGivenUpAfterTheWholeScheduleOfAboutTwentySevenAndAHalfHours() {
        queue.want(1);
        for (int attempt = 1; attempt <= WebhookAttemptRules.RETRY.maxAttempts(); attempt++) {
            assertThat(queue.work).hasSize(attempt);
            queue.answer(500);
            queue.passToNext();
        }

        WebhookEvent.GivenUp givenUp = queue.told(WebhookEvent.GivenUp.class).getFirst();
        assertThat(givenUp.attempt()).isEqualTo(8);
        Instant last = timeOf(givenUp);
        assertThat(Duration.between(InMemoryWebhookState.START, last))
                .isBetween(Duration.ofHours(24), Duration.ofHours(31));
    }

    @Test
    void aWorkerThatNeverReportsCostsOneAttempt() {
        queue.want(1);
        queue.pass(WebhookAttemptRules.RETRY.attemptTimeout());

        assertThat(queue.told(WebhookEvent.AttemptFailed.class))
                .singleElement()
                .satisfies(failed -> assertThat(failed.status()).isNull());
        assertThat(queue.standing().inFlight()).isZero();
    }

    @Test
    void aLateSuccessIsBelievedAndALateFailureIsNot() {
        queue.want(1);
        WebhookAttempt first = queue.work.getLast();
        queue.pass(WebhookAttemptRules.RETRY.attemptTimeout());
        queue.answer(first, 500, null, false);
        assertThat(queue.told(WebhookEvent.AttemptFailed.class)).hasSize(1);

        queue.answer(first, 200, null, false);

        assertThat(queue.status(1)).isEqualTo(Status.DELIVERED);
        queue.pass(Duration.ofHours(1));
        assertThat(queue.work).hasSize(1);
    }

    @Test
    void goneDisablesAtOnce() {
        queue.want(1);
        queue.answer(410);

        assertThat(queue.status(1)).isEqualTo(Status.GIVEN_UP);
        assertThat(queue.told(WebhookEvent.EndpointDisabled.class))
                .containsExactly(
                        new WebhookEvent.EndpointDisabled(
                                BILLING, "it answered 410 Gone", null, WebhookCode.ENDPOINT_GONE));

        queue.want(2);

        assertThat(queue.work).hasSize(1);
        assertThat(queue.told(WebhookEvent.Cancelled.class))
                .containsExactly(
                        new WebhookEvent.Cancelled(
                                id(2), "the endpoint is disabled", WebhookCode.ENDPOINT_DISABLED));
    }

    @Test
    void anotherAddressEnablesWhatWasDisabled() {
        queue.want(1);
        queue.answer(410);
        queue.describe("https://billing.example.com/new", true);
        queue.want(2);

        assertThat(queue.told(WebhookEvent.EndpointEnabled.class)).hasSize(1);
        assertThat(queue.work.getLast().url()).isEqualTo("https://billing.example.com/new");
    }

    @Test
    void anAdministratorEnablesWhatWasDisabled() {
        queue.want(1);
        queue.answer(410);
        queue.hear(new WebhookInput.Enable(BILLING, "r1", ADMIN));
        queue.hear(new WebhookInput.Enable(BILLING, "r2", ADMIN));
        queue.want(2);

        assertThat(queue.replies.get("r1")).isEqualTo(new Outcome.Accepted());
        assertThat(queue.replies.get("r2")).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(queue.facts.stream().filter(fact -> fact.actor().equals(ADMIN))).hasSize(1);
        assertThat(queue.work).hasSize(2);
    }

    @Test
    void nothingButFailureForFiveDaysDisables() {
        failOften(1, Duration.ofDays(2));
        failOften(2, Duration.ofDays(2));
        assertThat(queue.told(WebhookEvent.EndpointDisabled.class)).isEmpty();

        queue.pass(Duration.ofDays(1));
        queue.want(3);
        queue.answer(500);

        assertThat(queue.told(WebhookEvent.EndpointDisabled.class))
                .singleElement()
                .satisfies(
                        disabled ->
                                assertThat(disabled.failingSince())
                                        .isEqualTo(InMemoryWebhookState.START));
    }

    @Test
    void oneSuccessInBetweenKeepsItEnabled() {
        failOften(1, Duration.ofDays(2));
        queue.want(2);
        queue.answer(200);
        failOften(3, Duration.ofDays(2));
        queue.pass(Duration.ofDays(1));
        queue.want(4);
        queue.answer(500);

        assertThat(queue.told(WebhookEvent.EndpointDisabled.class)).isEmpty();
    }

    @Test
    void oneMessageThatFailsLongAgoIsNotEnough() {
        failOften(1, Duration.ofDays(10));
        queue.want(2);
        queue.answer(500);

        assertThat(queue.told(WebhookEvent.EndpointDisabled.class)).isEmpty();
    }

    @Test
    void retryAfterHoldsBackTheWholeEndpoint() {
        queue.want(1);
        queue.answer(queue.work.getLast(), 429, 120L, false);
        queue.want(2);
        queue.pass(Duration.ofSeconds(119));
        assertThat(queue.work).hasSize(1);

        queue.pass(Duration.ofSeconds(2));

        assertThat(queue.work).hasSize(2);
    }

    @Test
    void anEndlessWishIsNotFollowedForLongerThanAnHour() {
        queue.want(1);
        queue.answer(queue.work.getLast(), 503, 999_999_999L, false);
        queue.pass(Duration.ofMinutes(61));

        assertThat(queue.work).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 504})
    void tooMuchForTheEndpointHoldsBackTheWholeEndpoint(int status) {
        queue.want(1);
        queue.answer(status);
        queue.want(2);
        queue.pass(Duration.ofSeconds(9));
        assertThat(queue.work).hasSize(1);

        queue.pass(Duration.ofSeconds(2));

        assertThat(queue.work).hasSize(2);
    }

    @Test
    void theEndpointMayEndAMessage() {
        queue.want(1);
        queue.answer(queue.work.getLast(), 400, null, true);

        assertThat(queue.status(1)).isEqualTo(Status.GIVEN_UP);
        assertThat(queue.told(WebhookEvent.EndpointDisabled.class)).isEmpty();
    }

    @Test
    void onlyAFewAreOnTheirWayAtOnce() {
        for (int number = 1; number <= 10; number++) {
            queue.want(number);
        }
        assertThat(queue.work).hasSize(WebhookQueue.MAX_IN_FLIGHT);

        queue.answer(queue.work.getFirst(), 200, null, false);

        assertThat(queue.work).hasSize(WebhookQueue.MAX_IN_FLIGHT + 1);
        assertThat(queue.work.getLast().post()).isEqualTo(id(5));
    }

    @Test
    void whatFailsIsAskedOneByOne() {
        queue.want(1);
        queue.answer(500);
        queue.want(2);
        queue.want(3);

        assertThat(queue.standing().inFlight()).isEqualTo(1);
    }

    @Test
    void replayPostsTheSameMessageAgainWithTheWholeScheduleBeforeIt() {
        queue.want(1);
        queue.answer(200);
        queue.hear(new WebhookInput.Replay(id(1), "r1", ADMIN));

        assertThat(queue.replies.get("r1")).isEqualTo(new Outcome.Accepted());
        assertThat(queue.work).hasSize(2);
        assertThat(queue.work.getLast().post()).isEqualTo(id(1));
        assertThat(queue.work.getLast().attempt()).isEqualTo(2);
        queue.answer(500);
        assertThat(queue.told(WebhookEvent.AttemptFailed.class)).hasSize(1);
        assertThat(queue.status(1)).isEqualTo(Status.WAITING);
    }

    @Test
    void whatIsOnItsWayIsNotReplayed() {
        queue.want(1);
        queue.hear(new WebhookInput.Replay(id(1), "r1", ADMIN));

        assertThat(queue.replies.get("r1")).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(queue.work).hasSize(1);
    }

    @Test
    void whatIsForgottenOrGoesNowhereIsNotReplayed() {
        queue.want(1);
        queue.answer(200);
        queue.hear(new WebhookInput.Replay(id(9), "r1", ADMIN));
        queue.describe("https://billing.example.com/hooks", false);
        queue.hear(new WebhookInput.Replay(id(1), "r2", ADMIN));

        assertThat(queue.replies.get("r1")).isInstanceOf(Outcome.Refused.class);
        assertThat(queue.replies.get("r2")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void isForgottenSevenDaysAfterItsEnd() {
        queue.want(1);
        queue.answer(200);
        queue.pass(WebhookQueue.REMEMBERS.minusSeconds(1));
        assertThat(queue.posts).hasSize(1);

        queue.pass(Duration.ofSeconds(1));

        assertThat(queue.posts).isEmpty();
    }

    @Test
    void whatWaitsForAnEndpointThatIsRemovedIsCancelledWhenItsTimeComes() {
        queue.want(1);
        queue.answer(500);
        queue.remove();
        queue.pass(Duration.ofMinutes(1));

        assertThat(queue.told(WebhookEvent.Cancelled.class)).hasSize(1);
        assertThat(queue.standing().open()).isZero();
    }

    @Test
    void tooManyAreCancelledRatherThanKept() {
        queue.open(WebhookQueue.MAX_OPEN - 1);
        queue.want(1);
        queue.want(2);

        assertThat(queue.told(WebhookEvent.Cancelled.class))
                .extracting(WebhookEvent.Cancelled::post)
                .containsExactly(id(2));
    }

    private void failOften(int number, Duration lasting) {
        Instant end = queue.now.plus(lasting);
        queue.want(number);
        while (queue.status(number) != Status.GIVEN_UP) {
            if (queue.status(number) == Status.IN_FLIGHT) {
                queue.answer(500);
            } else {
                queue.passToNext();
            }
        }
        queue.pass(Duration.between(queue.now, end));
    }

    private Instant timeOf(WebhookEvent event) {
        return queue.facts.stream()
                .filter(fact -> fact.event().equals(event))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
