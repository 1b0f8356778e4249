package dev.leash.model.webhook;

import static dev.leash.model.webhook.InMemoryWebhookState.BILLING;
import static dev.leash.model.webhook.InMemoryWebhookState.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.webhook.Post.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookQueueTest {

    private static final Actor ADMIN = Actor.person("ann", Actor.Via.WEB);

    private final InMemoryWebhookState office = new InMemoryWebhookState();

    @Test
    void isHandedOverAtOnceAndDelivered() {
        office.want(1);

        assertThat(office.work)
                .containsExactly(
                        new PostAttempt(
                                id(1),
                                1,
                                "https://billing.example.com/hooks",
                                List.of("1"),
                                false,
                                "{}"));

        office.answer(204);

        assertThat(office.facts)
                .extracting(PostRecorded::event)
                .containsExactly(
                        new PostEvent.Requested(id(1), "incident.opened", "12"),
                        new PostEvent.Attempted(id(1), 1),
                        new PostEvent.Delivered(id(1), 1, 204));
        assertThat(office.facts).extracting(PostRecorded::sequence).containsExactly(1L, 2L, 3L);
        assertThat(office.standing().open()).isZero();
        assertThat(office.standing().inFlight()).isZero();
    }

    @Test
    void whatIsWantedTwiceIsPostedOnce() {
        office.want(1);
        office.want(1);

        assertThat(office.work).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 308, 400, 404, 500, 503})
    void whateverIsNotTwoHundredIsTriedAgain(int status) {
        office.want(1);
        office.answer(status);

        assertThat(office.told(PostEvent.AttemptFailed.class))
                .singleElement()
                .satisfies(
                        failed -> {
                            assertThat(failed.status()).isEqualTo(status);
                            assertThat(Duration.between(office.now, failed.nextAttemptAt()))
                                    .isBetween(Duration.ofMillis(4_500), Duration.ofMillis(5_500));
                        });

        office.pass(Duration.ofSeconds(6));

        assertThat(office.work).hasSize(2);
        assertThat(office.work.getLast().post()).isEqualTo(id(1));
        assertThat(office.work.getLast().attempt()).isEqualTo(2);
    }

    @Test
    void isGivenUpAfterTheWholeScheduleOfAboutTwentySevenAndAHalfHours() {
        office.want(1);
        for (int attempt = 1; attempt <= WebhookAttempts.RETRY.maxAttempts(); attempt++) {
            assertThat(office.work).hasSize(attempt);
            office.answer(500);
            office.passToNext();
        }

        PostEvent.GivenUp givenUp = office.told(PostEvent.GivenUp.class).getFirst();
        assertThat(givenUp.attempt()).isEqualTo(8);
        Instant last = timeOf(givenUp);
        assertThat(Duration.between(InMemoryWebhookState.START, last))
                .isBetween(Duration.ofHours(24), Duration.ofHours(31));
    }

    @Test
    void aWorkerThatNeverReportsCostsOneAttempt() {
        office.want(1);
        office.pass(WebhookAttempts.RETRY.attemptTimeout());

        assertThat(office.told(PostEvent.AttemptFailed.class))
                .singleElement()
                .satisfies(failed -> assertThat(failed.status()).isNull());
        assertThat(office.standing().inFlight()).isZero();
    }

    @Test
    void aLateSuccessIsBelievedAndALateFailureIsNot() {
        office.want(1);
        PostAttempt first = office.work.getLast();
        office.pass(WebhookAttempts.RETRY.attemptTimeout());
        office.answer(first, 500, null, false);
        assertThat(office.told(PostEvent.AttemptFailed.class)).hasSize(1);

        office.answer(first, 200, null, false);

        assertThat(office.status(1)).isEqualTo(Status.DELIVERED);
        office.pass(Duration.ofHours(1));
        assertThat(office.work).hasSize(1);
    }

    @Test
    void goneDisablesAtOnce() {
        office.want(1);
        office.answer(410);

        assertThat(office.status(1)).isEqualTo(Status.GIVEN_UP);
        assertThat(office.told(PostEvent.EndpointDisabled.class))
                .containsExactly(
                        new PostEvent.EndpointDisabled(
                                BILLING,
                                "it answered 410 Gone",
                                null,
                                WebhookCode.ENDPOINT_GONE));

        office.want(2);

        assertThat(office.work).hasSize(1);
        assertThat(office.told(PostEvent.Cancelled.class))
                .containsExactly(
                        new PostEvent.Cancelled(
                                id(2),
                                "the endpoint is disabled",
                                WebhookCode.ENDPOINT_DISABLED));
    }

    @Test
    void anotherAddressEnablesWhatWasDisabled() {
        office.want(1);
        office.answer(410);
        office.describe("https://billing.example.com/new", true);
        office.want(2);

        assertThat(office.told(PostEvent.EndpointEnabled.class)).hasSize(1);
        assertThat(office.work.getLast().url()).isEqualTo("https://billing.example.com/new");
    }

    @Test
    void anAdministratorEnablesWhatWasDisabled() {
        office.want(1);
        office.answer(410);
        office.hear(new PostInput.Enable(BILLING, "r1", ADMIN));
        office.hear(new PostInput.Enable(BILLING, "r2", ADMIN));
        office.want(2);

        assertThat(office.replies.get("r1")).isEqualTo(new Outcome.Accepted());
        assertThat(office.replies.get("r2")).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(office.facts.stream().filter(fact -> fact.actor().equals(ADMIN))).hasSize(1);
        assertThat(office.work).hasSize(2);
    }

    @Test
    void nothingButFailureForFiveDaysDisables() {
        failOften(1, Duration.ofDays(2));
        failOften(2, Duration.ofDays(2));
        assertThat(office.told(PostEvent.EndpointDisabled.class)).isEmpty();

        office.pass(Duration.ofDays(1));
        office.want(3);
        office.answer(500);

        assertThat(office.told(PostEvent.EndpointDisabled.class))
                .singleElement()
                .satisfies(
                        disabled ->
                                assertThat(disabled.failingSince()).isEqualTo(InMemoryWebhookState.START));
    }

    @Test
    void oneSuccessInBetweenKeepsItEnabled() {
        failOften(1, Duration.ofDays(2));
        office.want(2);
        office.answer(200);
        failOften(3, Duration.ofDays(2));
        office.pass(Duration.ofDays(1));
        office.want(4);
        office.answer(500);

        assertThat(office.told(PostEvent.EndpointDisabled.class)).isEmpty();
    }

    @Test
    void oneMessageThatFailsLongAgoIsNotEnough() {
        failOften(1, Duration.ofDays(10));
        office.want(2);
        office.answer(500);

        assertThat(office.told(PostEvent.EndpointDisabled.class)).isEmpty();
    }

    @Test
    void retryAfterHoldsBackTheWholeEndpoint() {
        office.want(1);
        office.answer(office.work.getLast(), 429, 120L, false);
        office.want(2);
        office.pass(Duration.ofSeconds(119));
        assertThat(office.work).hasSize(1);

        office.pass(Duration.ofSeconds(2));

        assertThat(office.work).hasSize(2);
    }

    @Test
    void anEndlessWishIsNotFollowedForLongerThanAnHour() {
        office.want(1);
        office.answer(office.work.getLast(), 503, 999_999_999L, false);
        office.pass(Duration.ofMinutes(61));

        assertThat(office.work).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 504})
    void tooMuchForTheEndpointHoldsBackTheWholeEndpoint(int status) {
        office.want(1);
        office.answer(status);
        office.want(2);
        office.pass(Duration.ofSeconds(9));
        assertThat(office.work).hasSize(1);

        office.pass(Duration.ofSeconds(2));

        assertThat(office.work).hasSize(2);
    }

    @Test
    void theEndpointMayEndAMessage() {
        office.want(1);
        office.answer(office.work.getLast(), 400, null, true);

        assertThat(office.status(1)).isEqualTo(Status.GIVEN_UP);
        assertThat(office.told(PostEvent.EndpointDisabled.class)).isEmpty();
    }

    @Test
    void onlyAFewAreOnTheirWayAtOnce() {
        for (int number = 1; number <= 10; number++) {
            office.want(number);
        }
        assertThat(office.work).hasSize(WebhookQueue.MAX_IN_FLIGHT);

        office.answer(office.work.getFirst(), 200, null, false);

        assertThat(office.work).hasSize(WebhookQueue.MAX_IN_FLIGHT + 1);
        assertThat(office.work.getLast().post()).isEqualTo(id(5));
    }

    @Test
    void whatFailsIsAskedOneByOne() {
        office.want(1);
        office.answer(500);
        office.want(2);
        office.want(3);

        assertThat(office.standing().inFlight()).isEqualTo(1);
    }

    @Test
    void replayPostsTheSameMessageAgainWithTheWholeScheduleBeforeIt() {
        office.want(1);
        office.answer(200);
        office.hear(new PostInput.Replay(id(1), "r1", ADMIN));

        assertThat(office.replies.get("r1")).isEqualTo(new Outcome.Accepted());
        assertThat(office.work).hasSize(2);
        assertThat(office.work.getLast().post()).isEqualTo(id(1));
        assertThat(office.work.getLast().attempt()).isEqualTo(2);
        office.answer(500);
        assertThat(office.told(PostEvent.AttemptFailed.class)).hasSize(1);
        assertThat(office.status(1)).isEqualTo(Status.WAITING);
    }

    @Test
    void whatIsOnItsWayIsNotReplayed() {
        office.want(1);
        office.hear(new PostInput.Replay(id(1), "r1", ADMIN));

        assertThat(office.replies.get("r1")).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(office.work).hasSize(1);
    }

    @Test
    void whatIsForgottenOrGoesNowhereIsNotReplayed() {
        office.want(1);
        office.answer(200);
        office.hear(new PostInput.Replay(id(9), "r1", ADMIN));
        office.describe("https://billing.example.com/hooks", false);
        office.hear(new PostInput.Replay(id(1), "r2", ADMIN));

        assertThat(office.replies.get("r1")).isInstanceOf(Outcome.Refused.class);
        assertThat(office.replies.get("r2")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void isForgottenSevenDaysAfterItsEnd() {
        office.want(1);
        office.answer(200);
        office.pass(WebhookQueue.REMEMBERS.minusSeconds(1));
        assertThat(office.posts).hasSize(1);

        office.pass(Duration.ofSeconds(1));

        assertThat(office.posts).isEmpty();
    }

    @Test
    void whatWaitsForAnEndpointThatIsRemovedIsCancelledWhenItsTimeComes() {
        office.want(1);
        office.answer(500);
        office.remove();
        office.pass(Duration.ofMinutes(1));

        assertThat(office.told(PostEvent.Cancelled.class)).hasSize(1);
        assertThat(office.standing().open()).isZero();
    }

    @Test
    void tooManyAreCancelledRatherThanKept() {
        for (int number = 1; number <= WebhookQueue.MAX_OPEN + 1; number++) {
            office.want(number);
        }

        assertThat(office.told(PostEvent.Cancelled.class))
                .extracting(PostEvent.Cancelled::post)
                .containsExactly(id(WebhookQueue.MAX_OPEN + 1));
    }

    private void failOften(int number, Duration lasting) {
        Instant end = office.now.plus(lasting);
        office.want(number);
        while (office.status(number) != Status.GIVEN_UP) {
            if (office.status(number) == Status.IN_FLIGHT) {
                office.answer(500);
            } else {
                office.passToNext();
            }
        }
        office.pass(Duration.between(office.now, end));
    }

    private Instant timeOf(PostEvent event) {
        return office.facts.stream()
                .filter(fact -> fact.event().equals(event))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
