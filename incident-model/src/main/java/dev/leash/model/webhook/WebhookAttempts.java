package dev.leash.model.webhook;

import dev.leash.model.delivery.DeliveryStatus;
import dev.leash.model.delivery.Progress;
import dev.leash.model.delivery.RetrySchedule;
import dev.leash.model.incident.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of attempts: hand them over, try again, give up, disable the endpoint. */
record WebhookAttempts(WebhookPlanBuilder plan, Optional<Endpoint> endpoint) {

    /**
     * The schedule of Svix: the last attempt is about 27 hours and 35 minutes after the first. An
     * endpoint that wants to be left alone for longer than an hour is asked again all the same.
     */
    static final RetrySchedule RETRY =
            new RetrySchedule(
                    List.of(
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(30),
                            Duration.ofHours(2),
                            Duration.ofHours(5),
                            Duration.ofHours(10),
                            Duration.ofHours(10)),
                    100,
                    Duration.ofHours(1),
                    Duration.ofSeconds(60));

    private static final String AFTER_ALL = ", after %d attempts".formatted(RETRY.maxAttempts());

    /** After so long with nothing but failure an endpoint is disabled, as with Svix. */
    static final Duration FAILS_FOR = Duration.ofDays(5);

    /** More failures than one message can have: several messages were refused. */
    static final int FAILS_TIMES = RETRY.maxAttempts() + 2;

    private static final int GONE = 410;
    private static final Set<Integer> SLOW_DOWN = Set.of(429, 502, 504);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    void attempt(Post post, Endpoint to) {
        int attempt = post.attempt() + 1;
        plan.happened(
                post,
                post.progress()
                        .handedOver(plan.at(), plan.at().plus(RETRY.attemptTimeout()))
                        .begun(attempt, plan.at()),
                new PostEvent.Attempted(post.id(), attempt));
        plan.work().add(
                new WebhookEffect.HandOver(
                        new PostAttempt(
                                post.id(),
                                attempt,
                                to.url(),
                                to.secretsInUse(plan.at()),
                                to.svixHeaders(),
                                post.message().body())));
    }

    /** That it arrived is believed however late it is heard; that it did not, only in time. */
    void end(Post post, PostInput.Answered answer) {
        if (isSuccess(answer.status())) {
            if (post.isOpen()) {
                deliver(post, answer);
            }
        } else if (post.progress().isInFlight(answer.attempt())) {
            refuse(post, answer);
        }
    }

    private void deliver(Post post, PostInput.Answered answer) {
        plan.happened(
                post,
                ended(post, DeliveryStatus.DELIVERED),
                new PostEvent.Delivered(post.id(), answer.attempt(), answer.status()));
        plan.keep(plan.standing().succeeded());
        plan.takeTurns();
    }

    private void refuse(Post post, PostInput.Answered answer) {
        if (answer.status() == GONE) {
            giveUp(post, GONE, WebhookCode.ENDPOINT_GONE, "the endpoint is gone: it answered 410");
            disable(WebhookCode.ENDPOINT_GONE, "it answered 410 Gone", null);
        } else if (answer.abort()) {
            giveUp(
                    post,
                    answer.status(),
                    WebhookCode.ENDPOINT_WANTS_NO_MORE,
                    "the endpoint wants no further attempt");
            plan.keep(plan.standing().failed(plan.at(), null));
            plan.takeTurns();
        } else {
            fail(
                    post,
                    answer.status(),
                    WebhookCode.ENDPOINT_ANSWERED_ERROR,
                    "the endpoint answered " + answer.status(),
                    wish(answer));
        }
    }

    void fail(
            Post post,
            @Nullable Integer status,
            @Nullable WebhookCode code,
            String reason,
            @Nullable Duration wantsToWait) {
        Instant pause = wantsToWait == null ? null : plan.at().plus(wantsToWait);
        RETRY.nextAttempt(
                        post.attemptsOfSchedule(),
                        plan.at(),
                        wantsToWait,
                        post.id().toString())
                .ifPresentOrElse(
                        next -> retry(post, status, code, reason, next),
                        () -> giveUp(post, status, code, reason + AFTER_ALL));
        plan.keep(plan.standing().failed(plan.at(), pause));
        disableWhatOnlyFails();
        plan.takeTurns();
    }

    private void retry(
            Post post,
            @Nullable Integer status,
            @Nullable WebhookCode code,
            String reason,
            Instant next) {
        plan.happened(
                post,
                post.progress().retrying(post.attempt(), false, plan.at(), next),
                new PostEvent.AttemptFailed(
                        post.id(), post.attempt(), status, reason, next, code));
    }

    void cancel(Post post, WebhookQueue.Closed why) {
        plan.happened(
                post,
                ended(post, DeliveryStatus.CANCELLED),
                new PostEvent.Cancelled(post.id(), why.reason(), why.code()));
    }

    private void giveUp(
            Post post, @Nullable Integer status, @Nullable WebhookCode code, String reason) {
        plan.happened(
                post,
                ended(post, DeliveryStatus.FAILED),
                new PostEvent.GivenUp(post.id(), post.attempt(), status, reason, code));
    }

    private void disableWhatOnlyFails() {
        Instant since = plan.standing().failingSince();
        if (since != null
                && plan.standing().failures() >= FAILS_TIMES
                && !plan.at().isBefore(since.plus(FAILS_FOR))) {
            disable(
                    WebhookCode.FAILING_FOR_DAYS,
                    "nothing but failure for %d days".formatted(FAILS_FOR.toDays()),
                    since);
        }
    }

    private void disable(WebhookCode code, String reason, @Nullable Instant failingSince) {
        Optional<String> url = endpoint.map(Endpoint::url);
        if (url.isPresent() && !plan.standing().isDisabled()) {
            Standing disabled = plan.standing().disabled(url.get());
            plan.happened(
                    disabled,
                    new PostEvent.EndpointDisabled(
                            disabled.endpoint(), reason, failingSince, code),
                    Actor.notifier());
        }
        plan.takeTurns();
    }

    /** It is looked at once more, to be forgotten. */
    private Progress ended(Post post, DeliveryStatus status) {
        return post.progress().to(status, plan.at(), plan.at().plus(WebhookQueue.REMEMBERS));
    }

    /** For how long the endpoint is left alone; null when it did not ask for it. */
    private @Nullable Duration wish(PostInput.Answered answer) {
        Long seconds = answer.retryAfterSeconds();
        if (seconds != null && seconds > 0) {
            return Duration.ofSeconds(Math.min(seconds, RETRY.longestWish().toSeconds()));
        }
        if (!SLOW_DOWN.contains(answer.status())) {
            return null;
        }
        int doublings = Math.min(plan.standing().failures(), 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }
}
